package shouwen.web.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import shouwen.archive.LoanLine;
import shouwen.archive.LoanState;
import shouwen.archive.service.LoanQueries;
import shouwen.identity.Role;
import shouwen.web.ui.PackWords;
import shouwen.web.ui.SignedIn;
import shouwen.web.ui.Texts;

/** One loan, and what may be done with it now. */
@Named("loanView")
@RequestScoped
public class LoanView {

    @Inject
    LoanQueries loans;

    @Inject
    PackWords packs;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private @Nullable LoanLine loan;

    /** Not found for who may not see it. */
    public void load() {
        var number = request.getParameter("number");
        loan = loans.find(number == null ? "" : number);
    }

    public @Nullable LoanLine getLoan() {
        return loan;
    }

    /** The post that signs off, by its name. */
    public String getApprover() {
        var line = loan;
        return line == null || line.approver().isEmpty()
                ? ""
                : packs.pack().post(line.approver()).map(post -> Texts.text(post.name())).orElse(line.approver());
    }

    public boolean isOwn() {
        return loan != null && signedIn.caller().orElseThrow().staffId().equals(loan.borrowerId());
    }

    private boolean isArchive() {
        return signedIn.is(Role.ARCHIVIST) && !isOwn();
    }

    /** Whether the person may hold the post whose turn it is; the service decides. */
    public boolean isToSignOff() {
        var line = loan;
        return line != null
                && !isOwn()
                && line.state() == LoanState.REQUESTED
                && packs.pack().post(line.approver()).map(post -> signedIn.is(post.role())).orElse(signedIn.is(Role.GENERAL_OFFICE));
    }

    public boolean isToHandOver() {
        return isArchive() && loan != null && loan.state() == LoanState.AGREED;
    }

    public boolean isToTakeBack() {
        return isArchive() && loan != null && loan.state() == LoanState.LENT;
    }

    public boolean isToWithdraw() {
        return isOwn() && loan != null && (loan.state() == LoanState.REQUESTED || loan.state() == LoanState.AGREED);
    }
}
