package shouwen.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shouwen.shared.InvalidInputException;

/**
 * What somebody searches for: phrases that must all occur. Space separates phrases, quotation marks keep a phrase with its
 * space together. The terms narrow the search by an index; the phrases decide.
 *
 * @param phrases folded; each must occur literally in the folded text
 * @param terms index terms that every such text has; a term ending in {@code *} stands for all that begin with it
 */
public record TextQuery(List<String> phrases, List<String> terms) {

    /** Longest question, in characters. */
    public static final int LIMIT = 200;

    private static final Pattern PHRASE = Pattern.compile("\"([^\"]+)\"|“([^”]+)”|「([^」]+)」|([^ ]+)");

    /** The question in a text; empty when it has no two neighbouring characters that could be looked up. */
    public static Optional<TextQuery> of(String text) {
        if (text.length() > 4 * LIMIT || text.codePointCount(0, text.length()) > LIMIT) {
            throw new InvalidInputException("q", "tooLong", LIMIT);
        }
        var phrases = phrasesOf(TextFolding.fold(text));
        var terms = phrases.stream().flatMap(phrase -> termsOf(phrase).stream()).distinct().toList();
        return terms.isEmpty() ? Optional.empty() : Optional.of(new TextQuery(phrases, terms));
    }

    private static List<String> phrasesOf(String folded) {
        var phrases = new ArrayList<String>();
        var matcher = PHRASE.matcher(folded);
        while (matcher.find()) {
            for (int group = 1; group <= 4; group++) {
                if (matcher.group(group) != null && !matcher.group(group).isBlank()) {
                    phrases.add(matcher.group(group).strip());
                }
            }
        }
        return phrases.stream().distinct().toList();
    }

    /** A word at the start may be the end of a longer one, which no term tells: left to the phrase unless it is all there is. */
    private static List<String> termsOf(String phrase) {
        var cut = CharacterPairs.cut(phrase);
        var certain = cut.stream().filter(term -> !term.first()).toList();
        return (certain.isEmpty() ? cut : certain)
                .stream()
                        .filter(term -> term.text().codePointCount(0, term.text().length()) > 1)
                        .map(term -> term.last() ? term.text() + "*" : term.text())
                        .toList();
    }

    /** The terms as PostgreSQL's tsquery reads them; holds nothing but quoted terms, {@code &} and {@code :*}. */
    public String tsquery() {
        return terms.stream().map(TextQuery::quoted).collect(Collectors.joining(" & "));
    }

    private static String quoted(String term) {
        boolean open = term.endsWith("*");
        var text = open ? term.substring(0, term.length() - 1) : term;
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'" + (open ? ":*" : "");
    }

    /** Whether a text holds every phrase; the same answer the database gives. */
    public boolean isIn(String text) {
        var folded = TextFolding.fold(text);
        return phrases.stream().allMatch(folded::contains);
    }

    /** Where the phrases stand in a text, in order and not overlapping. */
    public List<TextSpan> matches(String text) {
        var folded = TextFolding.trace(text);
        var spans = new ArrayList<TextSpan>();
        int at = 0;
        while (at < folded.text().length()) {
            var next = nextMatch(folded.text(), at);
            if (next.isEmpty()) {
                break;
            }
            spans.add(folded.original(next.get().from(), next.get().to()));
            at = next.get().to();
        }
        return spans;
    }

    private Optional<TextSpan> nextMatch(String folded, int from) {
        Optional<TextSpan> nearest = Optional.empty();
        for (var phrase : phrases) {
            int start = folded.indexOf(phrase, from);
            boolean nearer = nearest.isEmpty() || start < nearest.get().from();
            if (start >= 0 && nearer) {
                nearest = Optional.of(new TextSpan(start, start + phrase.length()));
            }
        }
        return nearest;
    }
}
