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
import shouwen.policy.ClockMoment;
import shouwen.policy.PauseReason;
import shouwen.policy.PolicyPack;
import shouwen.policy.RegisterField;
import shouwen.policy.RegisterMoment;
import shouwen.policy.RegisterStep;

/** Shows the clocks of a case or an entry. For services only: they have already decided that the caller may see it. */
@ApplicationScoped
public class ClockQueries {

    private static final String EVENTS =
            """
            select e from ClockEvent e
            where e.operatorId = :operator and e.clock.id in :clocks
            order by e.happenedAt, e.id
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ClockRows rows;

    @Inject
    PackClocks packs;

    @Inject
    Clock clock;

    /** Every clock the case ever had, the oldest first, with its calculation; two statements. */
    public List<ClockView> ofCase(UUID operatorId, UUID caseId) {
        return views(operatorId, rows.ofCase(operatorId, caseId));
    }

    /** Every clock the entry of a register ever had, the oldest first, with its calculation; two statements. */
    public List<ClockView> ofEntry(UUID operatorId, UUID entryId) {
        return views(operatorId, rows.ofEntry(operatorId, entryId));
    }

    private List<ClockView> views(UUID operatorId, List<CaseClock> clocks) {
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
        var pack = packs.pack(found.subject().packVersionId());
        return new ClockView(
                found.id(),
                found.rule(),
                rule.name(),
                found.stamp().clause(),
                found.kind(),
                found.stamp().time(),
                found.stamp().target(),
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
                DueCalculation.of(terms, found.startsAt(), history, names(pack))
                        .steps());
    }

    private static DueCalculation.Names names(PolicyPack pack) {
        return new DueCalculation.Names(
                code -> pack.pauseReason(code).<Object>map(PauseReason::name).orElse(code),
                code -> moment(pack, ClockMoment.of(code)));
    }

    /** Steps and fields of registers have names in the pack, the moments every subject has are named by the product. */
    private static Object moment(PolicyPack pack, ClockMoment moment) {
        if (!(moment instanceof RegisterMoment named)) {
            return moment;
        }
        return pack.register(named.register())
                .flatMap(register -> register.step(named.name())
                        .map(RegisterStep::name)
                        .or(() -> register.field(named.name()).map(RegisterField::name)))
                .<Object>map(name -> name)
                .orElse(moment);
    }
}
