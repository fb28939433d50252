package shouwen.archive.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import shouwen.approval.service.Approvals;
import shouwen.archive.PaperLoan;
import shouwen.archive.PaperPlace;
import shouwen.archive.PaperUse;
import shouwen.audit.service.Ledger;
import shouwen.channel.NoticeKind;
import shouwen.channel.service.Notices;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.identity.service.Operators;
import shouwen.numbering.service.Numbers;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.InvalidInputException;

/**
 * Lends files of paper: asked for by anybody of the staff, signed off as the regulation says, handed over, recalled and taken
 * back by the archive (TUN-067, TUN-068, CLK-003, CLK-004). A version given is the one the caller saw; null takes any.
 */
@Stateless
@RolesAllowed(Role.ARCHIVIST)
public class Loans {

    /** How the numbers of loans begin. */
    public static final String PREFIX = "JY";

    @PersistenceContext
    EntityManager entities;

    @Inject
    PaperRecords papers;

    @Inject
    LoanTerms terms;

    @Inject
    Approvals approvals;

    @Inject
    Callers callers;

    @Inject
    Operators operators;

    @Inject
    Numbers numbers;

    @Inject
    Notices notices;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    /**
     * Asks for a file; gives the number of the loan. Refused while the caller has asked for it already, and without a
     * purpose. Where the regulation names nobody to sign off it is agreed at once.
     *
     * @param use null for a loan
     */
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
    public String request(@Nullable String barcode, @Nullable PaperUse use, @Nullable String purpose) {
        var caller = callers.current();
        if (barcode == null || barcode.isBlank()) {
            throw new InvalidInputException("barcode", "missing");
        }
        var paper = papers.askable(caller, barcode.strip().toUpperCase(Locale.ROOT));
        if (paper.place() == PaperPlace.DESTROYED) {
            throw new ConflictException("paper.destroyed", paper.barcode());
        }
        var signOff = terms.signOff(caller.operatorId(), paper.classCode());
        var wish = new PaperLoan.Wish(
                use == null ? PaperUse.LOAN : use,
                purpose,
                caller.staffId(),
                caller.departments().stream().sorted().findFirst().orElse(""),
                signOff.post(),
                signOff.clause());
        var now = clock.instant();
        var number = numbers.next(caller.operatorId(), PREFIX, operators.get(caller.operatorId()).zone());
        var loan = new PaperLoan(paper, number, wish, now);
        if (!signOff.needed()) {
            loan.agree(null, "", now);
        }
        keep(loan, "loan.askedAlready", paper.barcode());
        write(loan, "loan.requested", caller, Map.of("barcode", paper.barcode(), "use", loan.use().name()));
        if (signOff.needed()) {
            approvals.ask(caller.operatorId(), terms.ask(loan, signOff));
        }
        return number;
    }

    /** The borrower does not want it any more. Refused once it was handed over, and to others. */
    @RolesAllowed("**")
    public void withdraw(String number, @Nullable Integer version) {
        var caller = callers.current();
        var loan = actable(caller, number, version);
        if (!loan.borrowerId().equals(caller.staffId())) {
            throw new ForbiddenException("loan.notYours", number);
        }
        loan.withdraw();
        write(loan, "loan.withdrawn", caller, Map.of());
        approvals.withdraw(caller.operatorId(), LoanTerms.KIND, loan.id(), caller.staffId(), "");
    }

    /**
     * Signs off, or does not, on the loan's page; the same as on the desk of approvals. Refused to others than the post whose
     * turn it is, to the borrower, and a no without a reason.
     */
    @RolesAllowed("**")
    public void signOff(String number, @Nullable Integer version, boolean agreed, @Nullable String note) {
        var caller = callers.current();
        var loan = actable(caller, number, version);
        approvals.decide(caller, LoanTerms.KIND, loan.id(), LoanTerms.KIND, agreed, note);
    }

    /** The paper goes out. Refused, naming the clause, without the sign-off (CLK-003), and while it is not on its shelf. */
    public void handOver(String number, @Nullable Integer version) {
        var caller = callers.current();
        var loan = actable(caller, number, version);
        var paper = papers.locked(loan.paperId());
        var now = clock.instant();
        var term = terms.term(caller.operatorId(), paper.classCode());
        loan.handOver(caller.staffId(), operators.today(caller.operatorId()), term, now);
        paper.handOver(loan.id(), loan.use());
        flush("paper.notOnShelf", loan.barcode());
        var body = new TreeMap<String, Object>(Map.of("barcode", loan.barcode(), "use", loan.use().name()));
        loan.lastDay().ifPresent(day -> body.put("due", day.toString()));
        write(loan, "loan.handed-over", caller, body);
    }

    /**
     * Asks for the paper back, and tells the borrower (CLK-004).
     *
     * @param backBy the last day; null for today
     */
    public void recall(String number, @Nullable Integer version, @Nullable String reason, @Nullable LocalDate backBy) {
        var caller = callers.current();
        var loan = actable(caller, number, version);
        loan.recall(caller.staffId(), reason, operators.today(caller.operatorId()), backBy, clock.instant());
        write(loan, "loan.recalled", caller, Map.of("barcode", loan.barcode()));
        var day = loan.lastDay().map(LocalDate::toString).orElse("");
        notices.tell(
                loan.operatorId(),
                List.of(loan.borrowerId()),
                NoticeKind.LOAN_RECALLED,
                "",
                Map.of("title", loan.title(), "number", number, "day", day));
    }

    /**
     * The paper is back on its shelf (TUN-068).
     *
     * @param condition in which it came back; blank for as it was
     */
    public void takeBack(String number, @Nullable Integer version, @Nullable String condition) {
        var caller = callers.current();
        var loan = actable(caller, number, version);
        var paper = papers.locked(loan.paperId());
        loan.takeBack(caller.staffId(), condition, clock.instant());
        paper.takeBack();
        write(loan, "loan.returned", caller, Map.of("barcode", loan.barcode()));
    }

    private PaperLoan actable(Caller caller, String number, @Nullable Integer version) {
        var loan = papers.lockedLoan(caller, number);
        if (version != null && version != loan.version()) {
            throw new ConflictException("changedMeanwhile", number);
        }
        return loan;
    }

    private void keep(PaperLoan loan, String code, String about) {
        entities.persist(loan);
        flush(code, about);
    }

    private void flush(String code, String about) {
        try {
            entities.flush();
        } catch (ConstraintViolationException another) {
            throw new ConflictException(code, about);
        }
    }

    private void write(PaperLoan loan, String type, Caller by, Map<String, ?> more) {
        write(loan, type, by.staffId(), more);
    }

    private void write(PaperLoan loan, String type, UUID by, Map<String, ?> more) {
        var body = new TreeMap<String, Object>(more);
        body.put("loan", loan.number());
        ledger.write(loan.operatorId(), loan.id(), type, by, body);
    }
}
