package shouwen.approval.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.approval.Approval;
import shouwen.approval.ApprovalEnded;
import shouwen.approval.ApprovalRung;
import shouwen.approval.Debt;
import shouwen.approval.DebtPaid;
import shouwen.approval.Decider;
import shouwen.approval.Outcome;
import shouwen.approval.RungDecided;
import shouwen.approval.RungRecalled;
import shouwen.shared.ForbiddenException;

/** What each act on a locked request brings: ledger, events for the room that asked, notices, the time of the next rung. */
@ApplicationScoped
class Deciding {

    @Inject
    ApprovalRecords records;

    @Inject
    ApprovalNotices notices;

    @Inject
    StandIns standIns;

    @Inject
    Terms terms;

    @Inject
    Event<RungDecided> decided;

    @Inject
    Event<RungRecalled> recalled;

    @Inject
    Event<ApprovalEnded> ended;

    @Inject
    Event<DebtPaid> paid;

    @Inject
    Clock clock;

    /** Asks the first rung. */
    void asked(Approval approval, @Nullable UUID by) {
        records.write(approval, "approval.asked", by, Map.of("ladder", approval.ladder(), "clause", approval.clause()));
        turned(approval, List.of(), by);
    }

    /** Somebody decides for a rung they sit at. Refused when it lies on none of their desks. */
    void decide(Sitting sitting, Approval approval, @Nullable String post, boolean agreed, String note) {
        var now = clock.instant();
        var before = turns(approval);
        var seat = sitting.seat(approval, post)
                .or(() -> sitting.anySeat(approval, post))
                .orElseGet(() -> nobody(sitting, approval));
        var outcome = approval.decide(seat.rung().post(), agreed, seat.decider(), note, now);
        spoken(approval, seat.rung(), agreed, now, Map.of());
        var next = approval.speakers().sameWord(seat.rung(), seat.decider());
        if (next.isPresent()) {
            outcome = approval.decide(next.get().post(), agreed, seat.decider(), note, now);
            spoken(approval, next.get(), agreed, now, Map.of());
        }
        after(approval, before, outcome, sitting.me().staffId(), seat.rung().note(), now);
    }

    /** Not their rung: whether over, given back or somebody else's is for the request to say. */
    private static Sitting.Seat nobody(Sitting sitting, Approval approval) {
        approval.refuseUnlessOpen();
        if (sitting.me().staffId().equals(approval.applicant())) {
            throw new ForbiddenException("approval.own");
        }
        throw new ForbiddenException("approval.notYourTurn", approval.cause());
    }

    /** A post agreed by telephone, written down by somebody else. */
    void byTelephone(Approval approval, String post, UUID said, UUID recorder, String note, Instant at) {
        var now = clock.instant();
        var before = turns(approval);
        var outcome = approval.decideByTelephone(post, new Decider(said, null), recorder, note, now);
        var rung = approval.rungs().stream()
                .filter(one -> one.post().equals(post) && said.equals(one.decidedBy()))
                .findFirst()
                .orElseThrow();
        spoken(approval, rung, true, now, Map.of("telephone", said, "saidAt", at));
        after(approval, before, outcome, recorder, note, now);
    }

    void giveBack(Sitting sitting, Approval approval, String why) {
        var now = clock.instant();
        var seat = sitting.anySeat(approval, null).orElseGet(() -> nobody(sitting, approval));
        approval.giveBack(seat.rung().post(), seat.decider(), why, now);
        var by = sitting.me().staffId();
        records.write(approval, "approval.returned", by, Map.of("post", seat.rung().post(), "reason", approval.note()));
        tell(approval, Outcome.RETURNED, by, approval.note(), now);
        notices.returned(approval);
    }

    void recall(Approval approval, UUID by) {
        var now = clock.instant();
        var before = turns(approval);
        var rung = approval.recall(by, now);
        records.write(approval, "approval.recalled", by, Map.of("post", rung.post()));
        recalled.fire(new RungRecalled(
                approval.operatorId(),
                approval.id(),
                approval.kind(),
                approval.subjectId(),
                approval.ladder(),
                rung.post(),
                by,
                now));
        turned(approval, before, by);
    }

    /** It is over without a decision. */
    void withdrawn(Approval approval, @Nullable UUID by) {
        var now = clock.instant();
        records.write(approval, "approval.withdrawn", by, Map.of("reason", approval.note()));
        tell(approval, Outcome.WITHDRAWN, by, approval.note(), now);
    }

    /** What was owed for a post came in. */
    void paid(Approval approval, String post, Debt debt, UUID by, String type) {
        var now = clock.instant();
        approval.pay(post, by, now);
        records.write(approval, type, by, Map.of("post", post));
        paid.fire(new DebtPaid(
                approval.operatorId(), approval.id(), approval.kind(), approval.subjectId(), post, debt, by, now));
    }

    private void spoken(Approval approval, ApprovalRung rung, boolean agreed, Instant at, Map<String, ?> more) {
        var body = new TreeMap<String, Object>(more);
        body.put("post", rung.post());
        body.put("outcome", agreed ? "agreed" : "refused");
        body.put("reason", rung.note());
        if (rung.onBehalfOf() != null) {
            body.put("onBehalfOf", rung.onBehalfOf());
        }
        var by = rung.decidedBy();
        if (by == null) {
            throw new IllegalStateException("decided by nobody: " + rung.id());
        }
        records.write(approval, "approval.decided", rung.recordedBy() == null ? by : rung.recordedBy(), body);
        decided.fire(new RungDecided(
                approval.operatorId(),
                approval.id(),
                approval.kind(),
                approval.subjectId(),
                approval.ladder(),
                rung.post(),
                agreed,
                by,
                rung.note(),
                at));
    }

    private void after(
            Approval approval, List<ApprovalRung> before, Optional<Outcome> outcome, UUID by, String note, Instant at) {
        outcome.ifPresentOrElse(
                how -> {
                    records.write(approval, "approval.ended", by, Map.of("outcome", how.name()));
                    tell(approval, how, by, note, at);
                    notices.ended(approval, how, by);
                },
                () -> turned(approval, before, by));
    }

    private void tell(Approval approval, Outcome outcome, @Nullable UUID by, String note, Instant at) {
        ended.fire(new ApprovalEnded(
                approval.operatorId(), approval.id(), approval.kind(), approval.subjectId(), outcome, by, note, at));
    }

    /** Tells those whose turn it became, and until when. */
    void turned(Approval approval, List<ApprovalRung> before, @Nullable UUID by) {
        var now = turns(approval);
        var fresh = now.stream().filter(rung -> !before.contains(rung)).toList();
        if (!fresh.isEmpty()) {
            standIns.settle(approval);
            approval.due(terms.due(approval));
            notices.turn(approval, fresh, by);
            notices.vacant(approval, standIns.vacant(approval));
        }
    }

    /** Somebody came or left: lays it where it can be decided now, and tells those there. */
    void resettle(Approval approval) {
        var moved = standIns.settle(approval);
        notices.turn(approval, moved, null);
    }

    private static List<ApprovalRung> turns(Approval approval) {
        return approval.turns();
    }
}
