package shouwen.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;

/**
 * A wrong bill put right: from which amount to which, why, and because of which complaint (HEA-023). One person proposes,
 * another decides; the bill changes exactly once.
 */
@Entity
@Table(name = "bill_correction")
public class Correction {

    private static final BigDecimal MOST = BigDecimal.TEN;

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "operator_id")
    private UUID operatorId;

    @Column(name = "bill_id")
    private UUID billId;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "amount_before")
    private BigDecimal before;

    @Column(name = "amount_after")
    private BigDecimal after;

    private String reason;

    @Enumerated(EnumType.STRING)
    private CorrectionState state;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "proposed_by")
    private UUID proposedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decision_note")
    private String note = "";

    protected Correction() {} // for JPA

    /**
     * Proposes another amount for a bill. Refused when it changes nothing, raises the bill more than tenfold, or the case
     * is no billing complaint about the bill's account at work.
     */
    public Correction(Bill bill, Complaint complaint, Money after, String reason, UUID by, Instant at) {
        complaint.requireAbout(bill.accountId());
        this.id = Ids.next();
        this.operatorId = bill.operatorId();
        this.billId = bill.id();
        this.caseId = complaint.caseId();
        this.before = bill.amount().amount();
        this.after = plausible(bill.amount(), after).amount();
        this.reason = Texts.lines("reason", reason, 1000);
        this.state = CorrectionState.PROPOSED;
        this.proposedBy = by;
        this.proposedAt = at;
    }

    /** Approves and puts the bill right, in one. Refused to the proposer, and once decided. */
    public void approve(Bill bill, String note, UUID by, Instant at) {
        decide(CorrectionState.APPROVED, Texts.optionalLines("note", note, 1000), by, at);
        bill.correct(before(), after());
    }

    /** Leaves the bill as it is. Refused to the proposer, without a note, and once decided. */
    public void refuse(String note, UUID by, Instant at) {
        decide(CorrectionState.REFUSED, Texts.lines("note", note, 1000), by, at);
    }

    /** Who proposed it takes it back. Refused once decided. */
    public void withdraw(String why, Instant at) {
        refuseDecided();
        state = CorrectionState.WITHDRAWN;
        note = Texts.optionalLines("note", why, 1000);
        decidedAt = at;
    }

    /** Refused to who proposed it, and once decided. */
    public void refuseUndecidable(UUID by) {
        if (by.equals(proposedBy)) {
            throw new ForbiddenException("correction.own");
        }
        refuseDecided();
    }

    private void refuseDecided() {
        if (state != CorrectionState.PROPOSED) {
            throw new ConflictException("correction.decided", state);
        }
    }

    private void decide(CorrectionState how, String words, UUID by, Instant at) {
        refuseUndecidable(by);
        state = how;
        note = words;
        decidedBy = by;
        decidedAt = at;
    }

    private static Money plausible(Money before, Money after) {
        if (after.equals(before)) {
            throw new InvalidInputException("after", "correction.noChange", before);
        }
        if (after.compareTo(before.times(MOST)) > 0 || after.compareTo(Money.ZERO) < 0) {
            throw new InvalidInputException("after", "outOfRange", Money.ZERO, before.times(MOST));
        }
        return after;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public UUID operatorId() {
        return operatorId;
    }

    public UUID billId() {
        return billId;
    }

    public UUID caseId() {
        return caseId;
    }

    public Money before() {
        return new Money(before);
    }

    public Money after() {
        return new Money(after);
    }

    public String reason() {
        return reason;
    }

    public CorrectionState state() {
        return state;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public UUID proposedBy() {
        return proposedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable UUID decidedBy() {
        return decidedBy;
    }

    public String note() {
        return note;
    }
}
