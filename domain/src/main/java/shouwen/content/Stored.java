package shouwen.content;

/**
 * A file as the store keeps it.
 *
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits; its name in the store
 * @param size in bytes
 * @param mediaType found by looking at the content, never what was claimed
 */
public record Stored(String sha256, long size, MediaType mediaType) {}
