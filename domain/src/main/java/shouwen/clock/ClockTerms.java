package shouwen.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
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
 * @param kind what pauses do to it
 * @param target null while the value is blank
 * @param agreeable whether a time agreed with the customer takes the place of the limit
 * @param latest the bound on what may be agreed, null for none
 * @param pauseReasons the reasons for which the clock may stand still
 */
public record ClockTerms(
        ClockKind kind,
        ClockTime time,
        WorkingCalendar calendar,
        @Nullable ClockTarget target,
        boolean agreeable,
        @Nullable ClockTarget latest,
        List<String> pauseReasons,
        @Nullable Duration warnBefore,
        List<EscalationLevel> levels) {

    /** A rule whose target cannot be read is refused. */
    public static ClockTerms of(ClockRule rule, WorkingCalendar calendar) {
        var target = read(rule.target(), rule.time());
        var agreed = rule.agreed();
        return new ClockTerms(
                kind(rule, target),
                rule.time(),
                calendar,
                target,
                agreed != null || rule.kind() == ClockRule.Kind.PROMISE,
                agreed == null ? null : read(agreed.latest(), rule.time()),
                rule.pauseReasons(),
                rule.warnBefore(),
                rule.levels());
    }

    /** A fixed day never moves, whatever the rule says. */
    private static ClockKind kind(ClockRule rule, @Nullable ClockTarget target) {
        if (rule.kind() == ClockRule.Kind.PROMISE) {
            return ClockKind.PROMISE;
        }
        boolean moves = target != null && target.movesWithPauses() && !rule.pauseReasons().isEmpty();
        return moves && rule.kind() != ClockRule.Kind.DEADLINE ? ClockKind.TIMER : ClockKind.DEADLINE;
    }

    /** In working time a day is a working day, not 24 working hours. */
    private static @Nullable ClockTarget read(@Nullable String text, ClockTime time) {
        if (text == null) {
            return null;
        }
        var target = ClockTarget.parse(text);
        boolean days = target instanceof ClockTarget.Dates dates
                && dates.period().toTotalMonths() == 0
                && time == ClockTime.WORKING;
        return days ? new ClockTarget.BusinessDays(((ClockTarget.Dates) target).period().getDays() * 2) : target;
    }

    /** Whether the due moment depends on when people work. */
    public boolean needsWorkingHours() {
        return time == ClockTime.WORKING || target instanceof ClockTarget.BusinessDays;
    }

    /** The same without a target: nothing falls due. */
    public ClockTerms blank() {
        return new ClockTerms(
                kind, ClockTime.UNSET, calendar, null, agreeable, null, pauseReasons, null, levels);
    }

    /** When a clock that starts at a moment falls due without pauses; empty while the value is blank. */
    public Optional<Instant> due(Instant start) {
        return Optional.ofNullable(target).map(known -> due(known, start));
    }

    /** The last moment that may be agreed with a customer about a clock that started at a moment; empty for no bound. */
    public Optional<Instant> latest(Instant start) {
        return Optional.ofNullable(latest).map(known -> due(known, start));
    }

    private Instant due(ClockTarget known, Instant start) {
        var due = added(known, start);
        return endsWithTheDay(known) ? calendar.endOfDay(due) : due;
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
        var fixed = fixed(known, start);
        return time == ClockTime.WORKING ? calendar.onWorkday(fixed) : fixed;
    }

    private Instant fixed(ClockTarget known, Instant start) {
        if (known instanceof ClockTarget.NextMorning morning) {
            return calendar.nextMorning(start, morning.by());
        }
        if (known instanceof ClockTarget.MondayAfter monday) {
            return calendar.mondayAfter(start, monday.by());
        }
        var local = start.atZone(calendar.zone());
        if (known instanceof ClockTarget.DayOfNextMonth wanted) {
            var next = local.plusMonths(1);
            return next.withDayOfMonth(Math.min(wanted.day(), next.toLocalDate().lengthOfMonth())).toInstant();
        }
        return local.with(TemporalAdjusters.lastDayOfMonth()).toInstant();
    }

    /** Whether the limit counts dates and so lasts until midnight. */
    boolean endsWithTheDay(ClockTarget known) {
        boolean counted = known instanceof ClockTarget.Dates || known instanceof ClockTarget.BusinessDays;
        return known.isWholeDay() || time == ClockTime.CALENDAR && counted;
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
