package shouwen.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shouwen.calendar.WorkingCalendar;
import shouwen.policy.ClockRule;
import shouwen.policy.ClockTime;
import shouwen.policy.EscalationLevel;

/**
 * A clock rule joined to the calendar it counts in: the arithmetic of one kind of clock.
 *
 * @param target null while the value is blank
 * @param pauseReasons the reasons for which the clock may stand still
 */
public record ClockTerms(
        ClockTime time,
        WorkingCalendar calendar,
        @Nullable ClockTarget target,
        List<String> pauseReasons,
        @Nullable Duration warnBefore,
        List<EscalationLevel> levels) {

    /** A rule whose target cannot be read is refused. */
    public static ClockTerms of(ClockRule rule, WorkingCalendar calendar) {
        var text = rule.target();
        return new ClockTerms(
                rule.time(),
                calendar,
                text == null ? null : read(text, rule.time()),
                rule.pauseReasons(),
                rule.warnBefore(),
                rule.levels());
    }

    /** In working time a day is a working day, not 24 working hours. */
    private static ClockTarget read(String text, ClockTime time) {
        var target = ClockTarget.parse(text);
        boolean days = target instanceof ClockTarget.Dates dates
                && dates.period().toTotalMonths() == 0
                && time == ClockTime.WORKING;
        return days ? new ClockTarget.BusinessDays(((ClockTarget.Dates) target).period().getDays() * 2) : target;
    }

    public ClockKind kind() {
        return target != null && target.movesWithPauses() && !pauseReasons.isEmpty()
                ? ClockKind.TIMER
                : ClockKind.DEADLINE;
    }

    /** Whether the due moment depends on when people work. */
    public boolean needsWorkingHours() {
        return time == ClockTime.WORKING || target instanceof ClockTarget.BusinessDays;
    }

    /** The same without a target: nothing falls due. */
    public ClockTerms blank() {
        return new ClockTerms(ClockTime.UNSET, calendar, null, pauseReasons, null, levels);
    }

    /** When a clock that starts at a moment falls due without pauses; empty while the value is blank. */
    public Optional<Instant> due(Instant start) {
        return Optional.ofNullable(target).map(known -> {
            var due = added(known, start);
            return endsWithTheDay(known) ? calendar.endOfDay(due) : due;
        });
    }

    private Instant added(ClockTarget known, Instant start) {
        if (known instanceof ClockTarget.Elapsed elapsed) {
            return plus(beginning(start), elapsed.time());
        }
        if (known instanceof ClockTarget.BusinessDays days) {
            return calendar.addHalfBusinessDays(start, days.halves());
        }
        if (known instanceof ClockTarget.Dates dates) {
            return calendar.addPeriod(start, dates.period());
        }
        var fixed = known instanceof ClockTarget.NextMorning morning
                ? calendar.nextMorning(start, morning.by())
                : calendar.mondayAfter(start, ((ClockTarget.MondayAfter) known).by());
        return time == ClockTime.WORKING ? calendar.onWorkday(fixed) : fixed;
    }

    /** Whether the limit counts dates and so lasts until midnight. */
    boolean endsWithTheDay(ClockTarget known) {
        return time == ClockTime.CALENDAR
                && (known instanceof ClockTarget.Dates || known instanceof ClockTarget.BusinessDays);
    }

    /** When counting begins: in working time, when work does. */
    Instant beginning(Instant start) {
        return needsWorkingHours() ? calendar.nextWorkingInstant(start) : start;
    }

    /** When a clock warns; empty when the rule wants no warning. Never before the clock starts. */
    public Optional<Instant> warning(Instant start, Instant due) {
        return Optional.ofNullable(warnBefore)
                .map(before -> plus(due, before.negated()))
                .map(at -> at.isBefore(start) ? start : at);
    }

    /** Time of the clock's kind from one moment to another; negative when the second is earlier. */
    public Duration between(Instant from, Instant to) {
        return time == ClockTime.WORKING ? calendar.workingTimeBetween(from, to) : Duration.between(from, to);
    }

    /** The moment by which so much time of the clock's kind has passed. */
    public Instant plus(Instant from, Duration length) {
        return time == ClockTime.WORKING ? calendar.addWorkingTime(from, length) : from.plus(length);
    }

    /** Where a due moment goes after a pause: what was left is left again; with nothing left it stays. */
    public Instant moved(Instant due, Instant paused, Instant resumed) {
        var left = between(paused, due);
        if (left.isNegative() || left.isZero()) {
            return due;
        }
        var moved = plus(resumed, left);
        return moved.isBefore(due) ? due : moved;
    }

    /** The first firing of a level or above. Levels nobody has set a time for do not fire. */
    public Optional<Firing> firing(int level, Instant due, @Nullable Instant warning) {
        return firings(due, warning).stream().filter(firing -> firing.level() >= level).findFirst();
    }

    private List<Firing> firings(Instant due, @Nullable Instant warning) {
        var firings = new ArrayList<Firing>();
        if (warning != null) {
            firings.add(new Firing(Firing.WARNING, warning, null));
        }
        firings.add(new Firing(Firing.BREACH, due, null));
        for (var level : levels) {
            var after = level.afterBreach();
            if (after != null) {
                firings.add(new Firing(Firing.BREACH + level.level(), plus(due, after), level.toRole()));
            }
        }
        return firings;
    }
}
