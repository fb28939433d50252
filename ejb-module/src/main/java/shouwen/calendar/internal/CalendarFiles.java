package shouwen.calendar.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import shouwen.calendar.CalendarProblem;
import shouwen.calendar.CalendarRefusedException;
import shouwen.calendar.DecreedYear;

/** Reads the file of a year: JSON, iCalendar or CSV, told apart by how it begins. UTF-8, with or without its mark. */
public final class CalendarFiles {

    /** A year is a few kilobytes; a feed of many years some hundred. */
    public static final int MAX_BYTES = 1024 * 1024;

    private CalendarFiles() {}

    /**
     * The days of a year.
     *
     * @throws CalendarRefusedException with line and reason of everything wrong
     */
    public static DecreedYear read(byte[] content, int year) {
        if (content.length > MAX_BYTES) {
            throw refused("tooLarge", MAX_BYTES / (1024 * 1024));
        }
        var text = text(content);
        if (text.isBlank()) {
            throw refused("empty");
        }
        var findings = new Findings(year);
        var start = text.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            JsonYear.read(text, findings);
        } else if (start.toUpperCase(Locale.ROOT).startsWith("BEGIN:VCALENDAR")) {
            IcsYear.read(text, findings);
        } else {
            CsvYear.read(text, findings);
        }
        return findings.finish();
    }

    private static String text(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw refused("notUtf8");
        }
    }

    private static CalendarRefusedException refused(String code, Object... arguments) {
        return new CalendarRefusedException(List.of(new CalendarProblem(0, code, List.of(arguments))));
    }
}
