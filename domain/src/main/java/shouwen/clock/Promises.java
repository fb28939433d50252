package shouwen.clock;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import shouwen.shared.ConflictException;
import shouwen.shared.InvalidInputException;

/**
 * Decides what may be agreed with a customer (CON-012, CON-021, TUN-109, GAS-016). Where the clause lets an agreed time
 * take the place of its limit, the limit gives way, up to the clause's own bound; everywhere else a promise runs beside
 * the limit and may only be shorter.
 */
public final class Promises {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final List<CaseClock> clocks;
    private final ClockTerms terms;

    /**
     * @param clocks all that ever ran by one rule for one subject, the oldest first
     * @param terms of that rule
     */
    public Promises(List<CaseClock> clocks, ClockTerms terms) {
        this.clocks = List.copyOf(clocks);
        this.terms = terms;
    }

    /**
     * What comes of an agreement.
     *
     * @param promise the clock that runs now
     * @param events of all clocks concerned, the agreement last
     */
    public record Outcome(CaseClock promise, List<ClockEvent> events) {}

    /**
     * Agrees. Refused when nothing runs by the rule, and for a time that has passed or lies beyond what the clause allows.
     *
     * @param note may be empty
     * @param consent whether the post that may go beyond the clause's bound has consented
     */
    public Outcome agree(Agreement agreement, String note, boolean consent, Instant now) {
        var limit = limit();
        judge(agreement.until(), limit, consent, now);
        var events = new ArrayList<ClockEvent>();
        clocks.stream()
                .filter(CaseClock::isOpen)
                .filter(clock -> terms.agreeable() || clock.isAgreed())
                .forEach(clock -> events.add(clock.giveWay("agreed", now, terms)));
        var promise = limit.promise(agreement.until(), terms, now);
        events.add(new ClockEvent(promise, agreement, note, now));
        return new Outcome(promise, events);
    }

    /**
     * Whether a time wants the consent of the post that may go beyond the clause's bound. Refused when nothing runs by the
     * rule, and for a time that has passed.
     */
    public boolean wantsConsent(Instant until, Instant now) {
        var limit = limit();
        refusePast(until, now);
        return bound(limit).filter(until::isAfter).isPresent();
    }

    /** The clock of the clause itself: its start bounds what may be agreed. */
    private CaseClock limit() {
        if (clocks.stream().noneMatch(CaseClock::isOpen)) {
            throw new ConflictException("nothingToAgree");
        }
        return clocks.stream()
                .filter(clock -> !clock.isAgreed())
                .max(Comparator.comparing(CaseClock::startsAt))
                .orElseThrow(() -> new ConflictException("nothingToAgree"));
    }

    private void judge(Instant until, CaseClock limit, boolean consent, Instant now) {
        refusePast(until, now);
        bound(limit).filter(bound -> until.isAfter(bound) && !(consent && terms.agreeable())).ifPresent(bound -> {
            throw beyond(limit, bound);
        });
    }

    private static void refusePast(Instant until, Instant now) {
        if (!until.isAfter(now)) {
            throw new InvalidInputException("until", "promisePast");
        }
    }

    /** The latest that may be agreed without consent; empty where anything may. */
    private Optional<Instant> bound(CaseClock limit) {
        return terms.agreeable() ? terms.latest(limit.startsAt()) : Optional.ofNullable(limit.dueAt());
    }

    private InvalidInputException beyond(CaseClock limit, Instant bound) {
        var local = MINUTE.format(bound.atZone(terms.calendar().zone()));
        return new InvalidInputException("until", "promiseBeyondClause", limit.stamp().clause(), local);
    }
}
