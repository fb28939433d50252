package shouwen.archive;

import java.util.UUID;
import shouwen.content.MediaType;

/**
 * A file of a record, as lists show it.
 *
 * @param failure why its characters could not be recognised, the name of a {@link ScanFailure}; empty where they were
 */
public record RecordFile(
        UUID id, String name, MediaType mediaType, long size, String sha256, FileText.Found text, String failure) {

    /** Whether it is a scan nobody tried to read yet. */
    public boolean awaitsRecognition() {
        return text == FileText.Found.NONE && (mediaType.isPicture() || mediaType == MediaType.PDF);
    }
}
