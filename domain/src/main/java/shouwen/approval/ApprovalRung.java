package shouwen.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.shared.Ids;

/** One rung of a request: the post that is asked and what it said. Part of {@link Approval}. */
@Entity
@Table(name = "approval_rung")
public class ApprovalRung {

    @Id
    private UUID id;

    @Column(name = "operator_id")
    private UUID operatorId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "approval_id")
    private Approval approval;

    private int position;
    private String post;
    private String role;
    private String clause;
    private String desk;
    private @Nullable UUID applicant;

    @Enumerated(EnumType.STRING)
    private RungState state;

    @Column(name = "turn_at")
    private @Nullable Instant turnAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "breached_at")
    private @Nullable Instant breachedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "on_behalf_of")
    private @Nullable UUID onBehalfOf;

    private String note = "";

    @Column(name = "recorded_by")
    private @Nullable UUID recordedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Debt debt;

    @Column(name = "debt_paid_at")
    private @Nullable Instant debtPaidAt;

    @Column(name = "debt_paid_by")
    private @Nullable UUID debtPaidBy;

    protected ApprovalRung() {} // for JPA

    ApprovalRung(Approval approval, int position, Rung rung) {
        this.id = Ids.next();
        this.operatorId = approval.operatorId();
        this.approval = approval;
        this.position = position;
        this.post = rung.post();
        this.role = rung.role();
        this.clause = rung.clause();
        this.desk = Desk.of(rung.role(), approval.department());
        this.applicant = approval.applicant();
        this.state = rung.passedOver() ? RungState.PASSED_OVER : RungState.WAITING;
        this.debt = rung.passedOver() ? Debt.REPORT : null;
    }

    /** Takes the state the climb gives it; its time begins with its turn. */
    void stand(RungState now, Instant at) {
        if (now == RungState.TURN && state != RungState.TURN) {
            turnAt = at;
            dueAt = null;
            breachedAt = null;
        }
        state = now;
    }

    void decide(boolean agreed, Decider decider, String words, Instant at) {
        state = agreed ? RungState.AGREED : RungState.REFUSED;
        decidedAt = at;
        decidedBy = decider.by();
        onBehalfOf = decider.onBehalfOf();
        note = words;
    }

    /** It was said by telephone and written down by somebody else: the form is owed (VEH-017). */
    void byTelephone(UUID recorder) {
        recordedBy = recorder;
        debt = Debt.FORM;
    }

    void forget() {
        state = RungState.WAITING;
        decidedAt = null;
        decidedBy = null;
        onBehalfOf = null;
        recordedBy = null;
        note = "";
        debt = null;
        debtPaidAt = null;
        debtPaidBy = null;
    }

    void pay(UUID by, Instant at) {
        debtPaidAt = at;
        debtPaidBy = by;
    }

    /** Until when it should be decided; null for no limit. */
    void due(@Nullable Instant due) {
        dueAt = due;
    }

    /** Lies on a desk: its own, or that of who decides in its place. */
    void lie(String where) {
        desk = where;
    }

    void breach(Instant at) {
        breachedAt = at;
    }

    public UUID id() {
        return id;
    }

    public int position() {
        return position;
    }

    public String post() {
        return post;
    }

    public String role() {
        return role;
    }

    public String clause() {
        return clause;
    }

    /** Whose desk it lies on, as {@link Desk} names it. */
    public String desk() {
        return desk;
    }

    /** The role at whose desk it lies. */
    public String deskRole() {
        return Desk.roleOf(desk);
    }

    /** The desk of its own post. */
    String ownDesk() {
        return Desk.of(role, approval.department());
    }

    /** Whether somebody else decides in its place, because nobody could at its own desk. */
    public boolean isStoodIn() {
        return !desk.equals(ownDesk());
    }

    public RungState state() {
        return state;
    }

    public @Nullable Instant turnAt() {
        return turnAt;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    public @Nullable Instant breachedAt() {
        return breachedAt;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable UUID decidedBy() {
        return decidedBy;
    }

    /** Whose deputy decided; null when in their own right. */
    public @Nullable UUID onBehalfOf() {
        return onBehalfOf;
    }

    public String note() {
        return note;
    }

    /** Who wrote down what was said by telephone; null when the decider did it themselves. */
    public @Nullable UUID recordedBy() {
        return recordedBy;
    }

    public @Nullable Debt debt() {
        return debt;
    }

    public @Nullable Instant debtPaidAt() {
        return debtPaidAt;
    }

    /** Whether something is still owed for it. */
    public boolean isOwed() {
        return debt != null && debtPaidAt == null;
    }
}
