package shouwen.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.calendar.SpecialDay;
import shouwen.policy.ClockTime;

/** The lines of a calculation while they are put together. */
final class CalculationLines {

    /** Days off and make-up workdays are named one by one up to this length of a limit. */
    private static final int NAMED_DAYS = 62;

    private final ClockTerms terms;
    private final Instant start;
    private final DueCalculation.Names names;
    private final List<CalculationStep> steps = new ArrayList<>();

    CalculationLines(ClockTerms terms, Instant start, DueCalculation.Names names) {
        this.terms = terms;
        this.start = start;
        this.names = names;
    }

    DueCalculation tell(List<ClockEvent> events) {
        var agreed = first(events, ClockEvent.Kind.AGREE);
        return agreed != null ? promised(agreed) : limit(events);
    }

    private DueCalculation promised(ClockEvent event) {
        var agreement = event.agreement();
        if (agreement == null) {
            throw new IllegalStateException("an agreement on nothing");
        }
        add("agreed", local(event.at()), agreement.withWhom(), agreement.byName());
        if (!event.reason().isEmpty()) {
            add("agreedNote", event.reason());
        }
        add("due", local(agreement.until()));
        return new DueCalculation(agreement.until(), steps);
    }

    private DueCalculation limit(List<ClockEvent> events) {
        start(first(events, ClockEvent.Kind.START));
        var target = terms.target();
        var due = terms.due(start).orElse(null);
        if (target == null || due == null) {
            blank();
            return new DueCalculation(null, steps);
        }
        if (terms.beginning(start).isAfter(start)) {
            add("begin", local(terms.beginning(start)));
        }
        tell(target);
        var end = pauses(events, due);
        days(end);
        if (terms.agreeable()) {
            bounded("unlessAgreed");
        }
        add("due", local(end));
        return new DueCalculation(end, steps);
    }

    private void start(@Nullable ClockEvent event) {
        if (event == null || event.reason().isEmpty()) {
            add("start", local(start));
        } else {
            add("startOf", local(start), names.moment().apply(event.reason()));
        }
    }

    private void blank() {
        if (terms.kind() == ClockKind.PROMISE) {
            bounded("toAgree");
        } else {
            add("notConfigured");
        }
    }

    private void bounded(String key) {
        terms.latest(start).ifPresentOrElse(latest -> add(key + "Until", local(latest)), () -> add(key));
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
        } else if (target instanceof ClockTarget.DayOfNextMonth wanted) {
            add("dayOfNextMonth", wanted.day());
        } else {
            add("endOfMonth");
        }
        if (terms.endsWithTheDay(target) && !target.isWholeDay()) {
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
                add("paused", local(event.at()), names.pauseReason().apply(event.reason()), left(event, due));
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

    private static @Nullable ClockEvent first(List<ClockEvent> events, ClockEvent.Kind kind) {
        return events.stream().filter(event -> event.kind() == kind).findFirst().orElse(null);
    }

    private void add(String key, Object... args) {
        steps.add(CalculationStep.of(key, args));
    }

    private ZonedDateTime local(Instant moment) {
        return moment.atZone(terms.calendar().zone());
    }
}
