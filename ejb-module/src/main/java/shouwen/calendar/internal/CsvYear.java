package shouwen.calendar.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwen.calendar.SpecialDay.Kind;

/** Lines of {@code date,kind,name}; a first line with these words, empty lines and lines with {@code #} are passed over. */
final class CsvYear {

    private static final Map<String, Kind> KINDS = Map.of(
            "off", Kind.DAY_OFF,
            "holiday", Kind.DAY_OFF,
            "休", Kind.DAY_OFF,
            "放假", Kind.DAY_OFF,
            "work", Kind.MAKE_UP_WORKDAY,
            "workday", Kind.MAKE_UP_WORKDAY,
            "班", Kind.MAKE_UP_WORKDAY,
            "补班", Kind.MAKE_UP_WORKDAY,
            "補班", Kind.MAKE_UP_WORKDAY);

    private CsvYear() {}

    static void read(String text, Findings into) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#") && !(i == 0 && isHead(line))) {
                line(i + 1, line, into);
            }
        }
    }

    private static boolean isHead(String line) {
        return line.toLowerCase(Locale.ROOT).replace(" ", "").startsWith("date,kind");
    }

    private static void line(int number, String line, Findings into) {
        var cells = line.split(",", 3);
        if (cells.length < 3) {
            into.wrong(number, "threeCells", Findings.shortened(line));
            return;
        }
        var kind = kind(cells[1]);
        if (kind == null) {
            into.wrong(number, "wrongKind", Findings.shortened(cells[1].strip()));
        } else {
            into.day(number, cells[0].strip(), kind, unquoted(cells[2].strip()));
        }
    }

    private static @Nullable Kind kind(String cell) {
        return KINDS.get(cell.strip().toLowerCase(Locale.ROOT));
    }

    private static String unquoted(String cell) {
        boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
        return quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }
}
