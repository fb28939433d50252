package shouwen.replay.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import shouwen.audit.service.Ledger;
import shouwen.cases.CaseState;
import shouwen.cases.ServiceCase;
import shouwen.cases.service.CaseMoments;
import shouwen.clock.service.OpenClocks;
import shouwen.clock.service.PackClocks;
import shouwen.identity.Caller;
import shouwen.policy.service.ActivePacks;
import shouwen.replay.CaseHistory;
import shouwen.replay.CaseMove;
import shouwen.replay.MoveOutcome;
import shouwen.replay.Rulebook;
import shouwen.replay.VersionMove;
import shouwen.replay.internal.HistoryReader;
import shouwen.shared.InvalidInputException;

/** Works out what becomes of each case that goes over to another version, and carries it out. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class MovingCases {

    private static final String BY_NUMBER =
            """
            select c from ServiceCase c
            where c.operatorId = :operator and c.number in :numbers
            order by c.id
            """;
    /** Sent to a department that has not opened it yet: its limits would begin under the version it left. */
    private static final String ON_ITS_WAY =
            """
            select c.id from service_case c
            where c.operator_id = :operator and c.id = any (cast(:ids as uuid[])) and c.state = 'AT_DEPARTMENT'
              and not exists (select 1 from work_item w
                              where w.operator_id = c.operator_id and w.case_id = c.id and w.step = c.step)
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    HistoryReader histories;

    @Inject
    OpenClocks open;

    @Inject
    PackClocks clocks;

    @Inject
    ActivePacks packs;

    @Inject
    CaseMoments moments;

    @Inject
    Ledger ledger;

    /** What would become of the cases with these numbers. Refused for one that is unknown, closed, or there already. */
    List<MoveLine> planned(UUID operatorId, UUID versionId, Collection<String> numbers) {
        var wanted = new LinkedHashSet<>(numbers);
        var found = byNumber(operatorId, wanted);
        var missing = new LinkedHashSet<>(wanted);
        found.forEach(known -> missing.remove(known.number().value()));
        missing.stream().findFirst().ifPresent(number -> refuse("caseMove.unknown", number));
        found.forEach(known -> refuse(known, versionId));
        var past = histories.chosen(operatorId, ids(found));
        var target = book(versionId);
        return found.stream().map(known -> line(known, plan(known, past, target).move())).toList();
    }

    private List<ServiceCase> byNumber(UUID operatorId, Collection<String> numbers) {
        return entities.createQuery(BY_NUMBER, ServiceCase.class)
                .setParameter("operator", operatorId)
                .setParameter("numbers", numbers)
                .getResultList();
    }

    private static void refuse(ServiceCase known, UUID versionId) {
        if (known.state() == CaseState.CLOSED) {
            refuse("caseMove.closed", known.number().value());
        }
        if (known.packVersionId().equals(versionId)) {
            refuse("caseMove.there", known.number().value());
        }
    }

    private static void refuse(String code, String number) {
        throw new InvalidInputException("cases", code, number);
    }

    private static List<UUID> ids(List<ServiceCase> cases) {
        return cases.stream().map(ServiceCase::id).toList();
    }

    private Rulebook book(UUID versionId) {
        return new Rulebook(packs.byVersion(versionId), versionId, clocks.of(versionId)::terms);
    }

    private MoveLine line(ServiceCase known, VersionMove move) {
        var before = packs.byVersion(known.packVersionId());
        return new MoveLine(
                known.id(),
                known.number().value(),
                known.packVersionId(),
                before.code() + " " + before.version(),
                move.changes(),
                MoveOutcome.NONE);
    }

    private record Plan(VersionMove move, OpenClocks.Standing standing) {}

    private Plan plan(ServiceCase known, Map<UUID, CaseHistory> past, Rulebook target) {
        var standing = open.of(CaseMoments.subject(known));
        var move = new VersionMove(past.get(known.id()), standing.clocks(), standing.pauses(), target);
        return new Plan(move, standing);
    }

    /** Carries it out, case by case; tells what became of each. */
    Map<UUID, MoveOutcome> carryOut(CaseMove move, List<MoveLine> lines, Caller by, Instant at) {
        var ids = lines.stream().map(MoveLine::caseId).toList();
        var locked = new ArrayList<ServiceCase>();
        ids.forEach(id -> locked.add(entities.find(ServiceCase.class, id, LockModeType.PESSIMISTIC_WRITE)));
        var past = histories.chosen(move.operatorId(), ids);
        var away = onTheirWay(move.operatorId(), ids);
        var target = book(move.versionId());
        var outcomes = new LinkedHashMap<UUID, MoveOutcome>();
        for (int i = 0; i < lines.size(); i++) {
            var known = locked.get(i);
            var outcome = known.state() == CaseState.CLOSED
                    ? MoveOutcome.CLOSED
                    : away.contains(known.id())
                            ? MoveOutcome.CHANGED
                            : carryOut(known, lines.get(i), plan(known, past, target), move, by, at);
            outcomes.put(known.id(), outcome);
        }
        return outcomes;
    }

    private MoveOutcome carryOut(ServiceCase known, MoveLine line, Plan plan, CaseMove move, Caller by, Instant at) {
        boolean asProposed = known.packVersionId().equals(line.versionBeforeId())
                && plan.move().changes().equals(line.changes());
        if (!asProposed) {
            return MoveOutcome.CHANGED;
        }
        var done = plan.move().carryOut(open::terms, at);
        var due = open.keep(plan.standing(), done.added(), done.events());
        moments.wentOver(known, move.versionId(), due);
        write(known, line, move, by);
        return MoveOutcome.MOVED;
    }

    private void write(ServiceCase known, MoveLine line, CaseMove move, Caller by) {
        var body = new LinkedHashMap<String, Object>();
        body.put("move", move.id());
        body.put("from", line.versionBefore());
        body.put("to", packs.byVersion(move.versionId()).code() + " " + packs.byVersion(move.versionId()).version());
        body.put("reason", move.reason());
        body.put("proposedBy", move.proposedBy());
        body.put("limits", line.changes());
        ledger.write(move.operatorId(), known.id(), "case.moved-version", by.staffId(), body);
    }

    @SuppressWarnings("unchecked")
    private List<UUID> onTheirWay(UUID operatorId, List<UUID> ids) {
        return entities.createNativeQuery(ON_ITS_WAY, UUID.class)
                .setParameter("operator", operatorId)
                .setParameter("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .getResultList();
    }
}
