package shouwen.archive;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes of what was read out of a file a text that can be searched and read. */
public final class ReadText {

    /** Longest text of a file. */
    public static final int MOST_CHARACTERS = 300_000;

    /** A line that goes on is no shorter than this, so that the lines of a list stay apart. */
    private static final int SHORTEST_LINE = 12;

    private static final String CHINESE = "[\\p{IsHan}\\u3000-\\u303F\\uFF01-\\uFF65]";
    private static final Pattern SPACE = Pattern.compile("(?<=" + CHINESE + ")[ \\t]+|[ \\t]+(?=" + CHINESE + ")");
    private static final Pattern ENDS_OPEN = Pattern.compile("\\p{IsHan}$");
    private static final Pattern GOES_ON = Pattern.compile("^\\p{IsHan}");
    private static final Pattern PARAGRAPHS = Pattern.compile("\\n{2,}");

    private ReadText() {}

    /** Without what no text may hold, and no longer than is looked through. */
    public static String tidy(String raw) {
        var clean = raw.replaceAll("\\r\\n?", "\n")
                .replace("\f", "\n\n")
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", " ")
                .replaceAll("[ \\t]+", " ")
                .strip();
        int end = Math.min(clean.length(), MOST_CHARACTERS);
        boolean half = end > 0 && end < clean.length() && Character.isHighSurrogate(clean.charAt(end - 1));
        return clean.substring(0, half ? end - 1 : end);
    }

    /**
     * What stood on pages: without the spaces that are put between Chinese characters where the paper has none, and with
     * a sentence put together that goes on in the next line, so that any two neighbours are found.
     */
    public static String ofPages(String raw) {
        var lines = tidy(raw).lines().map(line -> SPACE.matcher(line.strip()).replaceAll("")).collect(Collectors.joining("\n"));
        return PARAGRAPHS.splitAsStream(lines)
                .map(paragraph -> together(Arrays.asList(paragraph.split("\n"))))
                .collect(Collectors.joining("\n\n"));
    }

    private static String together(List<String> lines) {
        int longest = lines.stream().mapToInt(String::length).max().orElse(0);
        int full = Math.max(SHORTEST_LINE, longest * 3 / 4);
        var text = new StringBuilder();
        var before = "";
        for (var line : lines) {
            boolean goesOn = before.length() >= full
                    && ENDS_OPEN.matcher(before).find()
                    && GOES_ON.matcher(line).find();
            text.append(text.isEmpty() || goesOn ? "" : "\n").append(line);
            before = line;
        }
        return text.toString();
    }
}
