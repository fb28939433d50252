package shouwen.cases;

import java.time.Instant;
import java.util.UUID;
import shouwen.content.MediaType;

/**
 * A file that belongs to a case.
 *
 * @param name to show and to offer; cleaned, still to be encoded
 * @param size in bytes
 * @param sha256 names the content in the store
 */
public record Attachment(
        UUID id, String name, MediaType mediaType, long size, String sha256, Instant addedAt, UUID addedBy) {}
