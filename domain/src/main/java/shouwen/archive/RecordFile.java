package shouwen.archive;

import java.util.UUID;
import shouwen.content.MediaType;

/** A file of a record, as lists show it. */
public record RecordFile(UUID id, String name, MediaType mediaType, long size, String sha256, FileText.Found text) {}
