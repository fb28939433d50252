package shouwen.approval.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.approval.Debt;
import shouwen.approval.Desk;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.identity.service.StaffDirectory;
import shouwen.identity.service.StaffMember;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.InvalidInputException;

/**
 * Decides on requests, whatever room asked. A rung is decided by who sits at its desk, or by their deputy; a version given
 * is the one the caller saw, null takes any.
 */
@Stateless
@RolesAllowed({
    Role.CALL_TAKER,
    Role.SUPERVISOR,
    Role.DISPATCHER,
    Role.TECHNICIAN,
    Role.BILLING_CLERK,
    Role.DEPARTMENT_HEAD,
    Role.GENERAL_OFFICE,
    Role.ARCHIVIST,
    Role.ADMINISTRATOR
})
public class ApprovalDesk {

    /** So many are decided at once. */
    public static final int MOST = 200;

    @Inject
    ApprovalRecords records;

    @Inject
    Deciding deciding;

    @Inject
    Callers callers;

    @Inject
    StaffDirectory staff;

    @Inject
    Clock clock;

    /**
     * Says yes or no for the post whose turn it is. Refused to the applicant, without a reason for a no, and when it is
     * somebody else's turn.
     *
     * @param post null for the one the caller fills
     */
    public void decide(
            UUID id, @Nullable Integer version, @Nullable String post, boolean agreed, @Nullable String note) {
        var sitting = records.sitting(callers.current());
        var approval = records.actable(sitting, id, version);
        deciding.decide(sitting, approval, post, agreed, words(note));
    }

    /** Decides several at once, all or none: the first refusal says which. At most two hundred. */
    public void decideMany(Collection<UUID> ids, boolean agreed, @Nullable String note) {
        if (ids.isEmpty()) {
            throw new InvalidInputException("ids", "missing");
        }
        if (ids.size() > MOST) {
            throw new InvalidInputException("ids", "tooMany", MOST);
        }
        var sitting = records.sitting(callers.current());
        // All before the first is decided, and always in the same order: nobody waits for one who waits for them.
        var approvals = new TreeSet<>(ids).stream().map(id -> records.actable(sitting, id, null)).toList();
        approvals.forEach(approval -> deciding.decide(sitting, approval, null, agreed, words(note)));
    }

    /** Gives it back to the applicant to complete, with what is missing. */
    public void returnForCompletion(UUID id, @Nullable Integer version, @Nullable String why) {
        var sitting = records.sitting(callers.current());
        deciding.giveBack(sitting, records.actable(sitting, id, version), words(why));
    }

    /** The applicant has completed it. */
    public void complete(UUID id, @Nullable Integer version, @Nullable String note) {
        var sitting = records.sitting(callers.current());
        var approval = records.actable(sitting, id, version);
        var me = sitting.me().staffId();
        approval.complete(me, words(note));
        records.write(approval, "approval.completed", me, Map.of("reason", approval.note()));
        deciding.turned(approval, List.of(), me);
    }

    /** The applicant takes it back; what was asked for ends with it. */
    public void withdraw(UUID id, @Nullable Integer version, @Nullable String why) {
        var sitting = records.sitting(callers.current());
        var approval = records.actable(sitting, id, version);
        var me = sitting.me().staffId();
        approval.withdraw(me, words(why), clock.instant());
        deciding.withdrawn(approval, me);
    }

    /** A decider takes back what they decided, before the next rung has. */
    public void recall(UUID id, @Nullable Integer version) {
        var sitting = records.sitting(callers.current());
        deciding.recall(records.actable(sitting, id, version), sitting.me().staffId());
    }

    /**
     * Writes down that a post agreed by telephone: the form is owed from then on (VEH-017). Refused to the applicant, to who
     * said it, and when who said it does not fill the post.
     *
     * @param said who agreed
     * @param saidAt when; not in the future
     */
    public void byTelephone(
            UUID id,
            @Nullable Integer version,
            @Nullable String post,
            @Nullable UUID said,
            @Nullable Instant saidAt,
            @Nullable String note) {
        var sitting = records.sitting(callers.current());
        var approval = records.actable(sitting, id, version);
        approval.refuseUnlessOpen();
        if (said == null) {
            throw new InvalidInputException("said", "missing");
        }
        var now = clock.instant();
        var at = saidAt == null ? now : saidAt;
        if (at.isAfter(now) || at.isBefore(approval.askedAt())) {
            throw new InvalidInputException("saidAt", "approval.notThen");
        }
        var person = staff.find(said)
                .filter(StaffMember::active)
                .map(StaffMember::caller)
                .filter(one -> one.operatorId().equals(approval.operatorId()))
                .orElseThrow(() -> new InvalidInputException("said", "approval.nobody"));
        var desks = Desk.all(person);
        var rung = approval.turns().stream()
                .filter(one -> post == null || one.post().equals(post))
                .filter(one -> desks.contains(one.desk()))
                .findFirst()
                .orElseThrow(() -> new ForbiddenException("approval.notTheirTurn", person.name(), approval.cause()));
        deciding.byTelephone(approval, rung.post(), said, sitting.me().staffId(), words(note), at);
    }

    /** The form of a telephone approval came. Not for the applicant to say. */
    public void formReceived(UUID id, @Nullable String post) {
        pay(id, post, "approval.form-received", Debt.FORM);
    }

    /** The report to a post passed over was made (TUN-039). */
    public void reported(UUID id, @Nullable String post) {
        pay(id, post, "approval.reported", Debt.REPORT);
    }

    private void pay(UUID id, @Nullable String post, String type, Debt debt) {
        var sitting = records.sitting(callers.current());
        var approval = records.actable(sitting, id, null);
        var owed = new LinkedHashSet<String>();
        approval.rungs().stream()
                .filter(rung -> rung.isOwed() && rung.debt() == debt && (post == null || rung.post().equals(post)))
                .forEach(rung -> owed.add(rung.post()));
        if (owed.isEmpty()) {
            throw new ConflictException("approval.nothingOwed", approval.subjectNumber());
        }
        for (var one : owed) {
            deciding.paid(approval, one, debt, sitting.me().staffId(), type);
        }
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }
}
