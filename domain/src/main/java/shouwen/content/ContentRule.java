package shouwen.content;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import shouwen.shared.InvalidInputException;

/**
 * What may be handed in at one place.
 *
 * @param field the input field's name, for the refusal
 * @param maxBytes largest size
 * @param mediaTypes the kinds taken
 */
public record ContentRule(String field, long maxBytes, Set<MediaType> mediaTypes) {

    /** Largest attachment: 20 MiB. */
    public static final long MAX_BYTES = 20L * 1024 * 1024;

    private static final long MEGABYTE = 1024L * 1024;

    /** Any kind, up to the limit for attachments. */
    public static ContentRule anyFile(String field) {
        return new ContentRule(field, MAX_BYTES, EnumSet.allOf(MediaType.class));
    }

    /** Pictures only. */
    public static ContentRule picture(String field, long maxBytes) {
        return new ContentRule(field, maxBytes, MediaType.pictures());
    }

    public InvalidInputException empty() {
        return new InvalidInputException(field, "file.empty");
    }

    /** Names the limit in mebibytes, at least 1. */
    public InvalidInputException tooLarge() {
        return new InvalidInputException(field, "file.tooLarge", Math.max(1, maxBytes / MEGABYTE));
    }

    /** Names the endings of the kinds taken. */
    public InvalidInputException notAllowed() {
        return new InvalidInputException(field, "file.notAllowed", allowed());
    }

    public InvalidInputException tooManyPixels(int maxSide) {
        return new InvalidInputException(field, "file.tooManyPixels", maxSide);
    }

    private String allowed() {
        return mediaTypes.stream().sorted().map(type -> type.extensions().get(0)).collect(Collectors.joining(", "));
    }
}
