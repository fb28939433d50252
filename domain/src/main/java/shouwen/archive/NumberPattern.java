package shouwen.archive;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How archival numbers are written, after the manner of DA/T 22: fixed text such as the fonds, and in braces the parts that
 * change. Everything but the running number makes the series, which is counted without gaps.
 *
 * @param text {@code {mark}}, {@code {class}}, {@code {year}}, {@code {retention}}, {@code {number}} or {@code {number:4}}
 */
public record NumberPattern(String text) {

    private static final Pattern NUMBER = Pattern.compile("\\{number(?::([1-9]))?}");

    /** The usual way: mark, year, six digits. */
    public static final NumberPattern USUAL = new NumberPattern("{mark}-{year}-{number:6}");

    /** A pattern without a running number gets one at its end. */
    public NumberPattern {
        if (!NUMBER.matcher(text).find()) {
            text += "-{number:6}";
        }
    }

    /** What the numbers of a series have in common, with the place of the running number left open. */
    public String series(Place place) {
        return text.replace("{mark}", place.kind().mark())
                .replace("{class}", place.classCode())
                .replace("{year}", String.valueOf(place.year()))
                .replace("{retention}", place.retention().code());
    }

    /** The number in a series; the first place of a running number is filled, further ones are left out. */
    public static String number(String series, int running) {
        var place = NUMBER.matcher(series);
        var filled = new StringBuilder();
        boolean first = true;
        while (place.find()) {
            var width = place.group(1) == null ? "1" : place.group(1);
            var digits = first ? String.format("%0" + width + "d", running) : "";
            place.appendReplacement(filled, Matcher.quoteReplacement(digits));
            first = false;
        }
        return place.appendTail(filled).toString();
    }

    /** Where a record is put. */
    public record Place(RecordKind kind, String classCode, int year, Retention retention) {}
}
