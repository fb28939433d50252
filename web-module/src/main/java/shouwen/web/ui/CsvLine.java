package shouwen.web.ui;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines of CSV (RFC 4180). What a spreadsheet would take for a formula is kept text. */
public final class CsvLine {

    private static final String DANGEROUS = "=+-@\t\r";

    private CsvLine() {}

    /** The cells as one line, with its end. */
    public static String of(Stream<String> cells) {
        return cells.map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(String text) {
        var safe = !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
