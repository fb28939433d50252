package shouwen.clock.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.clock.CaseClock;
import shouwen.clock.ClockEvent;
import shouwen.clock.ClockSubject;
import shouwen.clock.ClockTerms;
import shouwen.clock.OpenClock;
import shouwen.clock.OpenClock.Pause;
import shouwen.clock.OpenClock.PauseEvent;
import shouwen.clock.internal.SteadyTime;

/** The open clocks of one subject, for services that let it go over to other rules. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class OpenClocks {

    private static final String PAUSES =
            """
            select e from ClockEvent e
            where e.operatorId = :operator and e.clock.id in :clocks and e.kind in (PAUSE, RESUME)
            order by e.happenedAt, e.id
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ClockRows rows;

    @Inject
    PackClocks packs;

    @Inject
    SteadyTime time;

    /**
     * Clocks that have not ended.
     *
     * @param pauses by the clock's id; none for a clock that has never stood still
     */
    public record Standing(List<CaseClock> clocks, Map<UUID, List<Pause>> pauses) {}

    /** Locked. Refused while time is in doubt. */
    public Standing of(ClockSubject subject) {
        time.demand();
        var open = rows.open(subject);
        if (open.isEmpty()) {
            return new Standing(open, Map.of());
        }
        Map<UUID, List<PauseEvent>> events = entities.createQuery(PAUSES, ClockEvent.class)
                .setParameter("operator", subject.operatorId())
                .setParameter("clocks", open.stream().map(CaseClock::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        ClockEvent::clockId,
                        Collectors.mapping(
                                event -> new PauseEvent(event.kind() == ClockEvent.Kind.PAUSE, event.at()),
                                Collectors.toList())));
        var pauses = events.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> OpenClock.pauses(entry.getValue())));
        return new Standing(open, pauses);
    }

    /** What a clock runs under as it stands. */
    public ClockTerms terms(CaseClock clock) {
        return packs.terms(clock);
    }

    /**
     * Keeps what became of them.
     *
     * @return when the subject falls due next, null if nothing runs
     */
    public @Nullable Instant keep(Standing standing, List<CaseClock> added, List<ClockEvent> events) {
        added.forEach(entities::persist);
        events.forEach(entities::persist);
        var all = new ArrayList<>(standing.clocks());
        all.addAll(added);
        return CaseClocks.nextDue(all);
    }
}
