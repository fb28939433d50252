package shouwen.replay.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.Ledger;
import shouwen.channel.NoticeKind;
import shouwen.channel.service.Notices;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.identity.service.StaffDirectory;
import shouwen.policy.service.PackVersionQueries;
import shouwen.policy.service.VersionRow;
import shouwen.replay.CaseMove;
import shouwen.shared.InvalidInputException;
import shouwen.shared.UnknownThingException;

/**
 * Lets chosen running cases go over to another version of the pack, in two steps by two people. The proposal lists each
 * case with its limits before and after; what is no longer so when the second person signs is left where it was.
 */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.GENERAL_OFFICE})
public class CaseMoves {

    private static final int MOST_CASES = 500;

    @PersistenceContext
    EntityManager entities;

    @Inject
    MovingCases cases;

    @Inject
    MoveRows rows;

    @Inject
    PackVersionQueries versions;

    @Inject
    Callers callers;

    @Inject
    StaffDirectory staff;

    @Inject
    Ledger ledger;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    /**
     * Proposes it and keeps what would become of each limit. Refused for a version that has never been in force, for more
     * than 500 cases, and where one of them is unknown, closed, or goes by that version already.
     *
     * @param numbers of the cases
     * @return the id of the proposal
     */
    @RolesAllowed(Role.ADMINISTRATOR)
    public UUID propose(UUID versionId, Collection<String> numbers, @Nullable String reason) {
        var me = callers.current();
        var version = versions.version(versionId);
        if (version.state() != VersionRow.State.IN_FORCE && version.state() != VersionRow.State.PAST) {
            throw new InvalidInputException("version", "caseMove.notInForce");
        }
        if (numbers.isEmpty() || numbers.size() > MOST_CASES) {
            throw new InvalidInputException("cases", "caseMove.howMany", MOST_CASES);
        }
        var move = new CaseMove(me.operatorId(), versionId, reason == null ? "" : reason, me.staffId(), clock.instant());
        entities.persist(move);
        entities.flush();
        var lines = cases.planned(me.operatorId(), versionId, numbers);
        rows.keep(move, lines);
        write(me, move, "cases.move-proposed", Map.of("cases", lines.size()));
        tell(deciders(me), NoticeKind.CASE_MOVE_PROPOSED, move, name(version), lines.size());
        return move.id();
    }

    /**
     * Signs it as the second person: the cases go over. One that was closed meanwhile, or for which the list no longer
     * holds, is left where it was, and the proposal says so. Refused to the proposer and once decided.
     */
    public void approve(UUID moveId, @Nullable String note) {
        var me = callers.current();
        var move = locked(me, moveId);
        var now = clock.instant();
        move.approve(note == null ? "" : note, me.staffId(), now);
        var outcomes = cases.carryOut(move, rows.lines(me.operatorId(), moveId), me, now);
        rows.outcomes(move, outcomes);
        write(me, move, "cases.moved", Map.of("cases", outcomes.size()));
        answer(move, NoticeKind.CASE_MOVE_APPROVED, outcomes.size());
    }

    /** Refuses it and says why; nothing moves. Refused to the proposer and once decided. */
    public void refuse(UUID moveId, @Nullable String note) {
        var me = callers.current();
        var move = locked(me, moveId);
        move.refuse(note == null ? "" : note, me.staffId(), clock.instant());
        write(me, move, "cases.move-refused", Map.of());
        answer(move, NoticeKind.CASE_MOVE_REFUSED, rows.lines(me.operatorId(), moveId).size());
    }

    /** Takes it back. Refused to everybody but the proposer, and once decided. */
    public void withdraw(UUID moveId) {
        var me = callers.current();
        var move = locked(me, moveId);
        move.withdraw(me.staffId(), clock.instant());
        write(me, move, "cases.move-withdrawn", Map.of());
    }

    private void write(Caller me, CaseMove move, String type, Map<String, Object> more) {
        var body = new LinkedHashMap<String, Object>();
        body.put("move", move.id());
        body.put("packVersion", move.versionId());
        body.put("reason", move.reason());
        body.put("note", move.note());
        body.putAll(more);
        ledger.write(me.operatorId(), null, type, me.staffId(), body);
    }

    private void answer(CaseMove move, String kind, int count) {
        tell(List.of(move.proposedBy()), kind, move, name(versions.version(move.versionId())), count);
    }

    private void tell(List<UUID> people, String kind, CaseMove move, String version, int count) {
        notices.tell(
                move.operatorId(),
                people,
                kind,
                "",
                Map.of("version", version, "cases", count, "move", move.id().toString()));
    }

    private List<UUID> deciders(Caller me) {
        return staff.staffOf(me.operatorId()).stream()
                .filter(person -> person.isOneOf(Role.ADMINISTRATOR, Role.GENERAL_OFFICE))
                .map(Caller::staffId)
                .filter(person -> !person.equals(me.staffId()))
                .toList();
    }

    private static String name(VersionRow row) {
        return row.version().pack() + " " + row.version().version();
    }

    /** Locked, so that of two decisions at once the second sees the first. */
    private CaseMove locked(Caller me, UUID id) {
        var move = entities.find(CaseMove.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (move == null || !move.operatorId().equals(me.operatorId())) {
            throw new UnknownThingException("caseMove", id);
        }
        return move;
    }
}
