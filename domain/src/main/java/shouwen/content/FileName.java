package shouwen.content;

import java.text.Normalizer;
import java.util.Set;
import java.util.Locale;
import java.util.stream.Collectors;
import shouwen.shared.InvalidInputException;

/**
 * The name a file is shown and offered under: the last part of what was given, without control and direction characters
 * and without those a file system reserves. Never part of a path here; still to be encoded where it is shown.
 */
public record FileName(String value) {

    /** In characters, with the ending. */
    public static final int LIMIT = 120;

    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3");

    /**
     * The name for a file of this kind. Refused when its ending belongs to another kind that is known here; an unknown or
     * missing ending gets the right one added.
     */
    public static FileName of(String field, String given, MediaType mediaType) {
        var name = cleaned(given);
        int dot = name.lastIndexOf('.');
        var claimed = MediaType.ofExtension(name.substring(dot + 1)).filter(type -> dot > 0);
        if (claimed.isPresent() && claimed.get() != mediaType) {
            throw new InvalidInputException(field, "file.endingDiffers", name, mediaType.extensions().get(0));
        }
        var ending = claimed.isPresent() ? name.substring(dot) : "." + mediaType.extensions().get(0);
        var stem = claimed.isPresent() ? name.substring(0, dot) : name;
        return new FileName(shortened(stem, LIMIT - ending.length()) + ending);
    }

    private static String cleaned(String given) {
        var bounded = given.length() > 4000 ? given.substring(given.length() - 4000) : given;
        var last = bounded.substring(Math.max(bounded.lastIndexOf('/'), bounded.lastIndexOf('\\')) + 1);
        var kept = Normalizer.normalize(last, Normalizer.Form.NFC)
                .codePoints()
                .filter(FileName::isVisible)
                .mapToObj(c -> "<>:\"|?*%;".indexOf(c) >= 0 ? "_" : Character.toString(c))
                .collect(Collectors.joining());
        var bare = kept.strip().replaceAll("^[. ]+|[. ]+$", "");
        var stem = bare.contains(".") ? bare.substring(0, bare.indexOf('.')) : bare;
        return bare.isEmpty() ? "file" : DEVICES.contains(stem.toLowerCase(Locale.ROOT)) ? "_" + bare : bare;
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> character == 0x200D; // joins emoji
            default -> true;
        };
    }

    private static String shortened(String text, int limit) {
        return text.codePointCount(0, text.length()) <= limit ? text : text.substring(0, text.offsetByCodePoints(0, limit));
    }
}
