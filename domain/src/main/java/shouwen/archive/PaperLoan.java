package shouwen.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;

/**
 * A file of paper asked for, signed off, handed over, recalled, chased and taken back (TUN-067, TUN-068, CLK-003, CLK-004).
 * Nothing is handed over that was not signed off.
 */
@Entity
@Table(name = "paper_loan")
public class PaperLoan {

    private static final int REASON = 500;

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "operator_id")
    private UUID operatorId;

    private String number;

    @Column(name = "paper_id")
    private UUID paperId;

    private String barcode;
    private String title;

    @Enumerated(EnumType.STRING)
    private PaperUse use;

    private String purpose;

    @Column(name = "borrower_id")
    private UUID borrowerId;

    private String department;
    private String approver;
    private String clause;

    @Enumerated(EnumType.STRING)
    private LoanState state = LoanState.REQUESTED;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decision_note")
    private String decisionNote = "";

    private @Nullable String term;

    @Column(name = "lent_at")
    private @Nullable Instant lentAt;

    @Column(name = "lent_by")
    private @Nullable UUID lentBy;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Column(name = "recalled_at")
    private @Nullable Instant recalledAt;

    @Column(name = "recalled_by")
    private @Nullable UUID recalledBy;

    @Column(name = "recall_reason")
    private String recallReason = "";

    @Column(name = "recall_by")
    private @Nullable LocalDate recallBy;

    private int chased;

    @Column(name = "chased_on")
    private @Nullable LocalDate chasedOn;

    @Column(name = "returned_at")
    private @Nullable Instant returnedAt;

    @Column(name = "returned_to")
    private @Nullable UUID returnedTo;

    private String condition = "";

    protected PaperLoan() {} // for JPA

    /** Somebody asks for a file. */
    public PaperLoan(Paper paper, String number, Wish wish, Instant at) {
        this.id = Ids.next();
        this.operatorId = paper.operatorId();
        this.number = number;
        this.paperId = paper.id();
        this.barcode = paper.barcode();
        this.title = paper.title();
        this.use = wish.use();
        this.purpose = Texts.lines("purpose", wish.purpose(), REASON);
        this.borrowerId = wish.borrower();
        this.department = wish.department();
        this.approver = wish.approver();
        this.clause = wish.clause();
        this.requestedAt = at;
    }

    /**
     * What is asked.
     *
     * @param approver post that signs off; empty where the regulation asks nobody
     * @param clause the clause that wants the sign-off; empty for none
     */
    public record Wish(
            PaperUse use, @Nullable String purpose, UUID borrower, String department, String approver, String clause) {}

    /** Signed off. Refused to the borrower, and once it was decided. */
    public void agree(@Nullable UUID by, String note, Instant at) {
        decide(LoanState.AGREED, by, note, at);
    }

    /** Not signed off. */
    public void refuse(@Nullable UUID by, String note, Instant at) {
        decide(LoanState.REFUSED, by, note, at);
    }

    private void decide(LoanState decision, @Nullable UUID by, String note, Instant at) {
        refuseUnless(state == LoanState.REQUESTED, "loan.decided");
        if (borrowerId.equals(by)) {
            throw new ForbiddenException("loan.own");
        }
        state = decision;
        decidedBy = by;
        decidedAt = at;
        decisionNote = note;
    }

    /** The borrower does not want it any more. Refused once it was handed over. */
    public void withdraw() {
        refuseUnless(state == LoanState.REQUESTED || state == LoanState.AGREED, "loan.out");
        state = LoanState.WITHDRAWN;
    }

    /**
     * The paper goes to the borrower. Refused, naming the clause, while it is not signed off (CLK-003), and to the borrower.
     *
     * @param length for how long; null where the regulation leaves it blank, then it is due when it is recalled (CLK-004)
     */
    public void handOver(UUID by, LocalDate today, @Nullable Period length, Instant at) {
        if (state == LoanState.REQUESTED) {
            throw new ConflictException("loan.notSignedOff", number, clause);
        }
        refuseUnless(state == LoanState.AGREED, "loan.over");
        if (borrowerId.equals(by)) {
            throw new ForbiddenException("loan.own");
        }
        state = LoanState.LENT;
        lentBy = by;
        lentAt = at;
        term = length == null || use == PaperUse.READING ? null : length.toString();
        dueOn = use == PaperUse.READING ? today : length == null ? null : today.plus(length);
    }

    /** The paper is wanted back before, or as, its term ends. */
    public void recall(UUID by, @Nullable String reason, LocalDate today, @Nullable LocalDate backBy, Instant at) {
        refuseUnless(state == LoanState.LENT, "loan.notOut");
        var until = backBy == null ? today : backBy;
        if (until.isBefore(today)) {
            throw new InvalidInputException("backBy", "loan.past");
        }
        recallReason = Texts.lines("reason", reason, REASON);
        recallBy = until;
        recalledBy = by;
        recalledAt = at;
    }

    /** The borrower is asked for it once more; once a day. */
    public boolean chase(LocalDate today) {
        if (!isOverdue(today) || today.equals(chasedOn)) {
            return false;
        }
        chased++;
        chasedOn = today;
        return true;
    }

    /** The paper is back. Refused to the borrower: another person looks at it. */
    public void takeBack(UUID to, @Nullable String how, Instant at) {
        refuseUnless(state == LoanState.LENT, "loan.notOut");
        if (borrowerId.equals(to)) {
            throw new ForbiddenException("loan.own");
        }
        condition = Texts.optionalLines("condition", how, REASON);
        state = LoanState.RETURNED;
        returnedTo = to;
        returnedAt = at;
    }

    private void refuseUnless(boolean allowed, String code) {
        if (!allowed) {
            throw new ConflictException(code, number);
        }
    }

    /** The last day it may be out: that of its term or of its recall, whichever is sooner; empty while neither is set. */
    public Optional<LocalDate> lastDay() {
        return Stream.of(Optional.ofNullable(dueOn), Optional.ofNullable(recallBy))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }

    public boolean isOverdue(LocalDate today) {
        return state == LoanState.LENT && lastDay().filter(today::isAfter).isPresent();
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

    public String number() {
        return number;
    }

    public UUID paperId() {
        return paperId;
    }

    public String barcode() {
        return barcode;
    }

    public String title() {
        return title;
    }

    public PaperUse use() {
        return use;
    }

    public UUID borrowerId() {
        return borrowerId;
    }

    /** What for, in the borrower's words. */
    public String purpose() {
        return purpose;
    }

    public String department() {
        return department;
    }

    /** The post that signs off; empty where the regulation asks nobody. */
    public String approver() {
        return approver;
    }

    public String clause() {
        return clause;
    }

    public LoanState state() {
        return state;
    }

    public int chased() {
        return chased;
    }
}
