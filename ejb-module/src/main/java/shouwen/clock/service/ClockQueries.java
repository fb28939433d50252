package shouwen.clock.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import shouwen.clock.CaseClock;
import shouwen.clock.ClockEvent;
import shouwen.clock.ClockView;
import shouwen.clock.DueCalculation;
import shouwen.policy.PauseReason;
import shouwen.policy.PolicyPack;

/** Shows the clocks of a case. For services only: they have already decided that the caller may see the case. */
@ApplicationScoped
public class ClockQueries {

    private static final String CLOCKS =
            """
            select c from CaseClock c
            where c.operatorId = :operator and c.caseId = :case
            order by c.startsAt, c.id
            """;
    private static final String EVENTS =
            """
            select e from ClockEvent e
            where e.operatorId = :operator and e.clock.id in :clocks
            order by e.happenedAt, e.id
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    PackClocks packs;

    @Inject
    Clock clock;

    /** Every clock the case ever had, the oldest first, with its calculation; two statements. */
    public List<ClockView> ofCase(UUID operatorId, UUID caseId) {
        var clocks = entities.createQuery(CLOCKS, CaseClock.class)
                .setParameter("operator", operatorId)
                .setParameter("case", caseId)
                .getResultList();
        if (clocks.isEmpty()) {
            return List.of();
        }
        var histories = histories(operatorId, clocks);
        var now = clock.instant();
        return clocks.stream()
                .map(found -> view(found, histories.getOrDefault(found.id(), List.of()), now))
                .toList();
    }

    private Map<UUID, List<ClockEvent>> histories(UUID operatorId, List<CaseClock> clocks) {
        return entities
                .createQuery(EVENTS, ClockEvent.class)
                .setParameter("operator", operatorId)
                .setParameter("clocks", clocks.stream().map(CaseClock::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(ClockEvent::clockId));
    }

    private ClockView view(CaseClock found, List<ClockEvent> history, Instant now) {
        var rule = packs.rule(found);
        var terms = packs.terms(found);
        var pack = packs.pack(found.packVersionId());
        return new ClockView(
                found.id(),
                found.rule(),
                rule.name(),
                found.clause(),
                found.kind(),
                found.time(),
                found.target(),
                rule.setBy(),
                found.startsAt(),
                found.dueAt(),
                found.state(),
                found.stoppedAt(),
                found.pausedSince(),
                found.pauseReason(),
                pack.version(),
                found.used(now, terms),
                found.left(now, terms),
                DueCalculation.of(terms, found.startsAt(), history, code -> reason(pack, code))
                        .steps());
    }

    private static Object reason(PolicyPack pack, String code) {
        return pack.pauseReason(code).<Object>map(PauseReason::name).orElse(code);
    }
}
