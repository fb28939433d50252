package shouwen.staff.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwen.approval.ApprovalEnded;
import shouwen.audit.service.Ledger;
import shouwen.channel.NoticeKind;
import shouwen.channel.service.Notices;
import shouwen.staff.RosterDuty;
import shouwen.staff.Swap;

/** Carries out what was decided on exchanges. Not reachable from outside the server. */
@ApplicationScoped
public class SwapEnding {

    @PersistenceContext
    EntityManager entities;

    @Inject
    SwapRules rules;

    @Inject
    Notices notices;

    @Inject
    Ledger ledger;

    /** Refused, and with it the decision, where the exchange would break a rule by now. */
    public void end(ApprovalEnded ended) {
        var swap = entities.find(Swap.class, ended.subjectId(), LockModeType.PESSIMISTIC_WRITE);
        if (swap == null || !swap.operatorId().equals(ended.operatorId()) || !swap.isOpen()) {
            return;
        }
        switch (ended.outcome()) {
            case AGREED -> carryOut(swap, ended);
            case REFUSED -> {
                swap.refuse(ended.by(), ended.note(), ended.at());
                write(swap, ended, "swap.refused", NoticeKind.SWAP_REFUSED);
            }
            case WITHDRAWN -> {
                swap.lapse(ended.note(), ended.at());
                write(swap, ended, "swap.withdrawn", NoticeKind.SWAP_REFUSED);
            }
            case RETURNED -> {} // it goes on when the applicant has completed it
        }
    }

    private void carryOut(Swap swap, ApprovalEnded ended) {
        var duty = entities.find(RosterDuty.class, swap.dutyId(), LockModeType.PESSIMISTIC_WRITE);
        var returnId = swap.returnDutyId();
        @Nullable RosterDuty inReturn =
                returnId == null ? null : entities.find(RosterDuty.class, returnId, LockModeType.PESSIMISTIC_WRITE);
        rules.requireKept(duty, inReturn, swap.askedBy(), swap.askedOf());
        swap.carryOut(duty, inReturn, ended.by(), ended.at());
        write(swap, ended, "swap.done", NoticeKind.SWAP_DONE);
    }

    private void write(Swap swap, ApprovalEnded ended, String type, String notice) {
        ledger.write(swap.operatorId(), null, type, ended.by(), Map.of(
                "swap", swap.number(), "duty", swap.dutyId(), "from", swap.askedBy(), "to", swap.askedOf()));
        notices.tell(swap.operatorId(), List.of(swap.askedBy(), swap.askedOf()), notice, "", Map.of("swap", swap.number()));
    }
}
