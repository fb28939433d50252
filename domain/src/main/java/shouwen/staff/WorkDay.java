package shouwen.staff;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What somebody should work on a day: their shifts by a published roster, else the hours of the office (TUN-056). Tells which
 * signs at the door belong to it: whoever leaves in the morning ends the night before.
 *
 * @param expected in order; empty on a day off
 */
public record WorkDay(LocalDate date, List<Presence.Stretch> expected) {

    private static final Duration EARLY = Duration.ofHours(2);
    private static final Duration LATE = Duration.ofHours(6);

    public WorkDay {
        expected = List.copyOf(expected);
    }

    /**
     * The day of somebody.
     *
     * @param shifts those that begin on the day
     * @param rostered whether a published roster they are on has the day: without a shift it is theirs
     * @param office the hours of the office; empty on a day off
     */
    public static WorkDay of(
            LocalDate date, List<Presence.Stretch> shifts, boolean rostered, List<Presence.Stretch> office) {
        return new WorkDay(date, shifts.isEmpty() && !rostered ? office : shifts);
    }

    /** When the work of the day begins; null on a day off. */
    public @Nullable LocalDateTime begins() {
        return expected.isEmpty() ? null : expected.get(0).from();
    }

    /** Whether it ends on the day after. */
    public boolean isOverNight() {
        return end().isAfter(midnight());
    }

    private LocalDateTime end() {
        return expected.isEmpty() ? date.atStartOfDay() : expected.get(expected.size() - 1).to();
    }

    private LocalDateTime midnight() {
        return date.plusDays(1).atStartOfDay();
    }

    /** From when on signs belong to the day after. */
    public LocalDateTime until(WorkDay next) {
        var begins = next.begins();
        if (isOverNight()) {
            return begins == null ? end().plus(LATE) : end().plus(Duration.between(end(), begins).dividedBy(2));
        }
        if (begins != null && begins.isBefore(midnight().plus(EARLY))) {
            var early = begins.minus(EARLY);
            return early.isAfter(end()) ? early : end();
        }
        return midnight();
    }

    /** What leave takes of the work of the day: that of its own date, and of the day after where the work reaches it. */
    public List<Presence.Stretch> off(Function<LocalDate, Optional<DayPart>> leave) {
        var off = new ArrayList<Presence.Stretch>();
        leave.apply(date).ifPresent(part -> off.add(part == DayPart.WHOLE
                ? new Presence.Stretch(date.atStartOfDay(), end().isAfter(midnight()) ? end() : midnight())
                : stretch(part, date)));
        if (isOverNight()) {
            leave.apply(date.plusDays(1)).ifPresent(part -> off.add(stretch(part, date.plusDays(1))));
        }
        return off;
    }

    private static Presence.Stretch stretch(DayPart part, LocalDate day) {
        var noon = day.atTime(LocalTime.NOON);
        return new Presence.Stretch(
                part == DayPart.AFTERNOON ? noon : day.atStartOfDay(),
                part == DayPart.MORNING ? noon : day.plusDays(1).atStartOfDay());
    }
}
