package shouwen.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a text around the first thing that was searched for.
 *
 * @param text the piece, as written
 * @param marks where the phrases stand in it
 * @param cutBefore whether text before it was left out
 * @param cutAfter whether text after it was left out
 */
public record Excerpt(String text, List<TextSpan> marks, boolean cutBefore, boolean cutAfter) {

    private static final int LEAD = 24;

    /** About so many characters of the text, from shortly before the first match; from its start without a query. */
    public static Excerpt of(String text, @Nullable TextQuery query, int length) {
        List<TextSpan> matches = query == null ? List.of() : query.matches(text);
        int first = matches.isEmpty() ? 0 : matches.get(0).from();
        int from = whole(text, Math.max(0, first - LEAD));
        int to = whole(text, Math.min(text.length(), from + length));
        var marks = matches.stream()
                .filter(span -> span.from() >= from && span.to() <= to)
                .map(span -> new TextSpan(span.from() - from, span.to() - from))
                .toList();
        return new Excerpt(text.substring(from, to), marks, from > 0, to < text.length());
    }

    private static int whole(String text, int index) {
        boolean inside = index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index));
        return inside ? index - 1 : index;
    }

    /** The excerpt in turns of unmarked and marked text, for a page to draw; no part is empty. */
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        int at = 0;
        for (var mark : marks) {
            add(parts, text.substring(at, mark.from()), false);
            add(parts, text.substring(mark.from(), mark.to()), true);
            at = mark.to();
        }
        add(parts, text.substring(at), false);
        return parts;
    }

    private static void add(List<Part> parts, String text, boolean marked) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, marked));
        }
    }

    /** Text that was searched for, or stands between. */
    public record Part(String text, boolean marked) {}
}
