package shouwen.approval.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.approval.Approval;
import shouwen.approval.ApprovalRung;
import shouwen.approval.Debt;
import shouwen.approval.NewApproval;
import shouwen.identity.Caller;
import shouwen.shared.ConflictException;

/**
 * How other rooms ask a ladder, in the transaction of their own work. They lock what is decided on first. What was decided
 * comes back as {@link shouwen.approval.RungDecided} and {@link shouwen.approval.ApprovalEnded}. Not reachable from outside
 * the server.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Approvals {

    @PersistenceContext
    EntityManager entities;

    @Inject
    ApprovalRecords records;

    @Inject
    Deciding deciding;

    @Inject
    Terms terms;

    @Inject
    Clock clock;

    /**
     * Asks a ladder, in the same transaction. While the same subject and ladder wait already, the request takes over what
     * changed, as long as nobody has decided.
     *
     * @return the request
     */
    public UUID ask(UUID operatorId, NewApproval asked) {
        var open = records.open(operatorId, asked.kind(), asked.subjectId(), asked.ladder());
        if (open.isPresent()) {
            var approval = open.get();
            var before = approval.turns();
            if (approval.askAgain(asked, clock.instant())) {
                deciding.turned(approval, before, asked.applicant());
            }
            return approval.id();
        }
        var approval = new Approval(operatorId, asked, clock.instant());
        entities.persist(approval);
        deciding.asked(approval, asked.applicant());
        return approval.id();
    }

    /** Until when the pack wants what is asked for; an operator's term that is sooner goes before it. */
    public void due(UUID operatorId, String kind, UUID subjectId, @Nullable Instant due) {
        for (var approval : records.open(operatorId, kind, subjectId)) {
            if (approval.packDue(due)) {
                approval.due(terms.due(approval));
            }
        }
    }

    /**
     * What was asked for is gone: every open request about it ends as withdrawn, and who asked is
     * not told what they just did. Nothing happens when there is none.
     */
    public void withdraw(UUID operatorId, String kind, UUID subjectId, @Nullable UUID by, String why) {
        for (var approval : records.open(operatorId, kind, subjectId)) {
            approval.lapse(why, clock.instant());
            records.write(approval, "approval.withdrawn", by, Map.of("reason", why));
        }
    }

    /** Whether a request about it waits. */
    public boolean isOpen(UUID operatorId, String kind, UUID subjectId) {
        return !records.waiting(operatorId, kind, subjectId).isEmpty();
    }

    /**
     * Somebody decides from a page of the room that asked. Refused as on the desk.
     *
     * @param ladder null where the subject has one alone
     */
    public void decide(
            Caller caller, String kind, UUID subjectId, @Nullable String ladder, boolean agreed, @Nullable String note) {
        var approval = records.open(caller.operatorId(), kind, subjectId, ladder)
                .orElseThrow(() -> new ConflictException("approval.over", ""));
        deciding.decide(records.sitting(caller), approval, null, agreed, note == null ? "" : note);
    }

    /** The posts the caller may decide for now, in their own right or as a deputy. */
    @Transactional(TxType.SUPPORTS)
    public Set<String> posts(Caller caller, String kind, UUID subjectId) {
        var sitting = records.sitting(caller);
        return records.waiting(caller.operatorId(), kind, subjectId).stream()
                .flatMap(approval -> sitting.seat(approval, null).stream())
                .map(seat -> seat.rung().post())
                .collect(Collectors.toSet());
    }

    /** The report to those passed over was made in the room that asked (TUN-039). */
    public void reported(UUID operatorId, String kind, UUID subjectId, UUID by) {
        for (var approval : records.ofSubject(operatorId, kind, subjectId)) {
            owed(approval, Debt.REPORT).forEach(rung -> {
                approval.pay(rung.post(), by, clock.instant());
                records.write(approval, "approval.reported", by, Map.of("post", rung.post()));
            });
        }
    }

    private static List<ApprovalRung> owed(Approval approval, Debt debt) {
        return approval.rungs().stream()
                .filter(rung -> rung.isOwed() && rung.debt() == debt)
                .toList();
    }

    /** The newest request about it, whatever its state. */
    public Optional<UUID> latest(UUID operatorId, String kind, UUID subjectId) {
        return records.ofSubject(operatorId, kind, subjectId).stream().findFirst().map(Approval::id);
    }
}
