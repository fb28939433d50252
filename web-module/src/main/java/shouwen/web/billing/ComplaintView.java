package shouwen.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.billing.AccountStatement;
import shouwen.billing.BillLine;
import shouwen.billing.CorrectionLine;
import shouwen.billing.CorrectionState;
import shouwen.billing.service.AccountStatements;
import shouwen.billing.service.CorrectionQueries;
import shouwen.cases.CaseAction;
import shouwen.cases.CaseDetails;
import shouwen.cases.CaseState;
import shouwen.cases.service.CaseQueries;
import shouwen.identity.Role;
import shouwen.policy.service.ActivePacks;
import shouwen.web.ui.SignedIn;
import shouwen.web.ui.Texts;

/** A billing complaint beside the bills and payments it is about, read once in a request. */
@Named("complaintView")
@RequestScoped
public class ComplaintView {

    @Inject
    CaseQueries cases;

    @Inject
    AccountStatements statements;

    @Inject
    CorrectionQueries corrections;

    @Inject
    ActivePacks packs;

    @Inject
    Texts texts;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private @Nullable CaseDetails details;
    private @Nullable AccountStatement statement;
    private @Nullable List<CorrectionLine> lines;

    /** Not found for who may not read the case. */
    public void load() {
        getDetails();
    }

    public CaseDetails getDetails() {
        var known = details;
        if (known == null) {
            known = cases.find(getNumber());
            details = known;
        }
        return known;
    }

    public String getNumber() {
        var number = request.getParameter("number");
        return number == null ? "" : number;
    }

    public String getCategory() {
        var code = getDetails().facts().category();
        return packs.byVersion(getDetails().packVersionId())
                .category(code)
                .map(known -> Texts.text(known.name()))
                .orElse(code);
    }

    /** The account's bills and payments; null where the case names no account. */
    public @Nullable AccountStatement getStatement() {
        var account = getDetails().accountId();
        if (statement == null && account != null) {
            statement = statements.ofAccount(account);
        }
        return statement;
    }

    /** The bills a correction can name. */
    public List<BillLine> getBills() {
        var shown = getStatement();
        return shown == null ? List.of() : shown.bills();
    }

    public List<CorrectionLine> getCorrections() {
        var known = lines;
        if (known == null) {
            known = corrections.ofCase(getNumber());
            lines = known;
        }
        return known;
    }

    public boolean isAcceptable() {
        return getDetails().actions().contains(CaseAction.ACCEPT_ITEM);
    }

    /** Whether the person may give the result; not while a correction waits, for then it is refused. */
    public boolean isExplainable() {
        return getDetails().actions().contains(CaseAction.GIVE_RESULT);
    }

    /** Whether a correction still waits for its decision. */
    public boolean isWaiting() {
        return getCorrections().stream().anyMatch(line -> line.state() == CorrectionState.PROPOSED);
    }

    /** Whether a correction can be proposed: by a clerk, while the department is at work. */
    public boolean isCorrectable() {
        return signedIn.is(Role.BILLING_CLERK)
                && getDetails().state() == CaseState.AT_DEPARTMENT
                && !getBills().isEmpty();
    }

    /** The arithmetic of every bill, one a line, to explain with (HEA-022). */
    public String getReconciliation() {
        return getBills().stream()
                .map(bill -> texts.of(
                        "billing",
                        "explain.line",
                        bill.number(),
                        bill.basis(),
                        bill.amount().toPlainString(),
                        bill.paid().toPlainString(),
                        bill.outstanding().toPlainString()))
                .collect(Collectors.joining("\n"));
    }
}
