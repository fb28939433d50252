package shouwen.staff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what an entry asks for, whoever filled it in: one that says no last day has as many days as it says. */
public final class LeaveReading {

    private LeaveReading() {}

    /** What an entry asks for; empty where it is no leave or its days make no sense yet. */
    public static Optional<Leave.Asked> of(String register, Map<String, String> fields, ZoneId zone) {
        var kind = LeaveKind.of(register, fields.getOrDefault("kind", ""));
        var first = first(fields, zone);
        if (kind.isEmpty() || first == null) {
            return Optional.empty();
        }
        boolean fromNoon = isYes(fields, "from-noon");
        boolean toNoon = isYes(fields, "to-noon");
        var last = last(fields, first);
        if (last.isBefore(first) || first.equals(last) && fromNoon && toNoon
                || first.until(last).toTotalMonths() > 12) {
            return Optional.empty();
        }
        var span = new LeaveSpan(first, first.plusDays(LeaveSpan.MOST_DAYS - 1L).isBefore(last)
                ? first.plusDays(LeaveSpan.MOST_DAYS - 1L) : last, fromNoon, toNoon);
        return Optional.of(new Leave.Asked(
                kind.get(),
                span,
                number(fields.get("days")),
                fields.getOrDefault("reason", ""),
                begins(fields, span, zone)));
    }

    private static Instant begins(Map<String, String> fields, LeaveSpan span, ZoneId zone) {
        var shift = fields.get("shift-start");
        return shift != null ? Instant.parse(shift) : span.first().atTime(span.begins()).atZone(zone).toInstant();
    }

    private static @Nullable LocalDate first(Map<String, String> fields, ZoneId zone) {
        var shift = fields.get("shift-start");
        if (shift != null) {
            return LocalDate.ofInstant(Instant.parse(shift), zone);
        }
        return date(fields.get("first-day"));
    }

    private static LocalDate last(Map<String, String> fields, LocalDate first) {
        var said = date(fields.get("last-day"));
        if (said != null) {
            return said;
        }
        var days = number(fields.get("calendar-days"));
        int more = days == null ? 0 : days.setScale(0, RoundingMode.CEILING).intValue() - 1;
        return first.plusDays(Math.max(0, Math.min(more, LeaveSpan.MOST_DAYS - 1)));
    }

    private static boolean isYes(Map<String, String> fields, String field) {
        return "yes".equals(fields.get(field));
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
