package shouwen.web.api.cases;

import java.time.Instant;
import java.util.UUID;
import shouwen.cases.Attachment;

/** A file of a case. The media type is found in its content. */
public record AttachmentView(UUID id, String name, String mediaType, long size, String sha256, Instant addedAt) {

    static AttachmentView of(Attachment file) {
        return new AttachmentView(
                file.id(), file.name(), file.mediaType().code(), file.size(), file.sha256(), file.addedAt());
    }
}
