package shouwen.calendar.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shouwen.calendar.SpecialDay.Kind;

/**
 * Whole days of an iCalendar (RFC 5545). A day counts only when the entry itself says that it is official: by
 * {@code X-SHOUWEN-DAY} (OFF, WORK), by {@code X-APPLE-SPECIAL-DAY} (WORK-HOLIDAY, ALTERNATE-WORKDAY), by a category, or
 * as Google's feeds do in the description. Everything else, and other years, is passed over and counted (zammad_390).
 */
final class IcsYear {

    private static final Map<String, Kind> MARKS = marks();
    private static final Pattern TAIL = Pattern.compile("\\s*[(（][休班][)）]$");
    private static final int LONGEST_FEAST = 31;

    private final Findings into;
    private final Map<String, String> event = new HashMap<>();
    private int eventLine;
    private boolean inside;

    private IcsYear(Findings into) {
        this.into = into;
    }

    private static Map<String, Kind> marks() {
        var marks = new HashMap<String, Kind>();
        List.of("off", "work-holiday", "public holiday", "public-holiday", "法定节假日", "法定節假日", "放假", "公众假期")
                .forEach(mark -> marks.put(mark, Kind.DAY_OFF));
        List.of("work", "alternate-workday", "make-up workday", "make-up-workday", "调休上班", "补班", "補班")
                .forEach(mark -> marks.put(mark, Kind.MAKE_UP_WORKDAY));
        return Map.copyOf(marks);
    }

    private record Line(int number, String text) {}

    static void read(String text, Findings into) {
        var reader = new IcsYear(into);
        unfolded(text).forEach(reader::line);
        if (reader.inside) {
            into.wrong(reader.eventLine, "openEvent");
        }
    }

    private static List<Line> unfolded(String text) {
        var lines = new ArrayList<Line>();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            boolean goesOn = (line.startsWith(" ") || line.startsWith("\t")) && !lines.isEmpty();
            if (goesOn) {
                var last = lines.remove(lines.size() - 1);
                lines.add(new Line(last.number(), last.text() + line.substring(1)));
            } else {
                lines.add(new Line(number, line));
            }
        }
        return lines;
    }

    private void line(Line line) {
        int colon = line.text().indexOf(':');
        if (colon < 0) {
            return;
        }
        var name = line.text().substring(0, colon).split(";", 2)[0].toUpperCase(Locale.ROOT);
        var value = line.text().substring(colon + 1).strip();
        if (name.equals("BEGIN") && value.equalsIgnoreCase("VEVENT")) {
            event.clear();
            eventLine = line.number();
            inside = true;
        } else if (name.equals("END") && value.equalsIgnoreCase("VEVENT")) {
            inside = false;
            finish();
        } else if (inside) {
            event.merge(name, value, (one, other) -> one + "," + other);
        }
    }

    private void finish() {
        var kind = kind();
        if (kind == null || "CANCELLED".equalsIgnoreCase(event.get("STATUS"))) {
            into.ignore();
            return;
        }
        try {
            days(kind);
        } catch (DateTimeException notADate) {
            into.wrong(eventLine, "wrongDate", Findings.shortened(event.getOrDefault("DTSTART", "")));
        }
    }

    private @Nullable Kind kind() {
        for (var property : List.of("X-SHOUWEN-DAY", "X-APPLE-SPECIAL-DAY", "CATEGORIES", "DESCRIPTION")) {
            var found = Arrays.stream(event.getOrDefault(property, "").split("\\\\?,|\\\\n"))
                    .map(word -> MARKS.get(word.strip().toLowerCase(Locale.ROOT)))
                    .filter(kind -> kind != null)
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        return null;
    }

    private void days(Kind kind) {
        var from = date("DTSTART");
        var to = event.containsKey("DTEND") ? date("DTEND") : from.plusDays(1);
        if (event.containsKey("RRULE")) {
            into.wrong(eventLine, "repeats", from.toString());
        } else if (ChronoUnit.DAYS.between(from, to) < 0 || ChronoUnit.DAYS.between(from, to) > LONGEST_FEAST) {
            into.wrong(eventLine, "tooLong", from.toString(), LONGEST_FEAST);
        } else {
            var last = to.isAfter(from) ? to : from.plusDays(1);
            from.datesUntil(last).forEach(date -> day(date, kind));
        }
    }

    private LocalDate date(String property) {
        var value = event.getOrDefault(property, "");
        return LocalDate.parse(value.length() > 8 ? value.substring(0, 8) : value, DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** A feed holds several years; of the others only the December before may belong to the notice. */
    private void day(LocalDate date, Kind kind) {
        if (into.belongs(date)) {
            into.day(eventLine, date, kind, name());
        } else {
            into.ignore();
        }
    }

    private String name() {
        var summary = event.getOrDefault("SUMMARY", "").replace("\\,", ",").replace("\\;", ";");
        return TAIL.matcher(summary).replaceAll("").strip();
    }
}
