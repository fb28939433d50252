package shouwen.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import shouwen.calendar.SpecialDay;
import shouwen.policy.ClockTime;

/**
 * Tells how a due moment comes about, from the start, the terms and the clock's events. What it tells is computed again
 * from them, so it also proves the moment that was stored.
 *
 * @param dueAt null while the value is blank
 */
public record DueCalculation(@Nullable Instant dueAt, List<CalculationStep> steps) {

    /** Days off and make-up workdays are named one by one up to this length of a limit. */
    private static final int NAMED_DAYS = 62;

    /** Of a clock that has not been paused. */
    public static DueCalculation of(ClockTerms terms, Instant start) {
        return of(terms, start, List.of());
    }

    /** @param events of the clock, in order; their reasons are told by code */
    public static DueCalculation of(ClockTerms terms, Instant start, List<ClockEvent> events) {
        return of(terms, start, events, code -> code);
    }

    /**
     * @param events of the clock, in order
     * @param reasons the name of a pause reason by its code
     */
    public static DueCalculation of(
            ClockTerms terms, Instant start, List<ClockEvent> events, Function<String, Object> reasons) {
        return new Lines(terms, start, reasons).tell(events);
    }

    /** The lines while they are put together. */
    private static final class Lines {

        private final ClockTerms terms;
        private final Instant start;
        private final Function<String, Object> reasons;
        private final List<CalculationStep> steps = new ArrayList<>();

        Lines(ClockTerms terms, Instant start, Function<String, Object> reasons) {
            this.terms = terms;
            this.start = start;
            this.reasons = reasons;
        }

        DueCalculation tell(List<ClockEvent> events) {
            add("start", local(start));
            var target = terms.target();
            var due = terms.due(start).orElse(null);
            if (target == null || due == null) {
                add("notConfigured");
                return new DueCalculation(null, steps);
            }
            if (terms.beginning(start).isAfter(start)) {
                add("begin", local(terms.beginning(start)));
            }
            tell(target);
            var end = pauses(events, due);
            days(end);
            add("due", local(end));
            return new DueCalculation(end, steps);
        }

        private void tell(ClockTarget target) {
            if (target instanceof ClockTarget.Elapsed elapsed) {
                add(terms.time() == ClockTime.WORKING ? "workingTime" : "time", elapsed.time());
            } else if (target instanceof ClockTarget.BusinessDays days) {
                add(days.halves());
            } else if (target instanceof ClockTarget.Dates dates) {
                add("period", dates.period());
            } else if (target instanceof ClockTarget.NextMorning morning) {
                add("nextMorning", morning.by());
            } else if (target instanceof ClockTarget.MondayAfter monday) {
                add("mondayAfter", monday.by());
            }
            if (terms.endsWithTheDay(target)) {
                add("endOfDay");
            }
        }

        private void add(int halves) {
            if (halves == 1) {
                add("halfDay");
            } else {
                add(halves % 2 == 0 ? "businessDays" : "halfDays", halves / 2);
            }
        }

        private Instant pauses(List<ClockEvent> events, Instant first) {
            var due = first;
            ClockEvent pause = null;
            for (var event : events) {
                if (event.kind() == ClockEvent.Kind.PAUSE) {
                    pause = event;
                    add("paused", local(event.at()), reasons.apply(event.reason()), left(event, due));
                } else if (event.kind() == ClockEvent.Kind.RESUME && pause != null) {
                    due = terms.moved(due, pause.at(), event.at());
                    add("resumed", local(event.at()), local(due));
                    pause = null;
                }
            }
            if (pause != null) {
                add("standsStill");
            }
            return due;
        }

        private Duration left(ClockEvent pause, Instant due) {
            return terms.between(pause.at(), due);
        }

        private void days(Instant due) {
            var from = local(start).toLocalDate();
            var to = local(due).toLocalDate();
            if (!terms.needsWorkingHours()) {
                return;
            }
            if (!to.isAfter(from.plusDays(NAMED_DAYS))) {
                terms.calendar().exceptions(from, to).forEach(this::name);
            }
            terms.calendar().unpublishedYear(from, to).ifPresent(year -> add("unpublished", year.toString()));
        }

        private void name(SpecialDay day) {
            LocalDate date = day.date();
            add(day.kind() == SpecialDay.Kind.DAY_OFF ? "dayOff" : "makeUpDay", date, day.name());
        }

        private void add(String key, Object... args) {
            steps.add(CalculationStep.of(key, args));
        }

        private ZonedDateTime local(Instant moment) {
            return moment.atZone(terms.calendar().zone());
        }
    }
}
