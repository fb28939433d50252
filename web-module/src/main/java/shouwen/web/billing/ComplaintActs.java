package shouwen.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import shouwen.billing.service.Corrections;
import shouwen.cases.CaseDetails;
import shouwen.routing.service.WorkItemService;
import shouwen.shared.ConflictException;
import shouwen.shared.InvalidInputException;
import shouwen.web.cases.ResultDemands;
import shouwen.web.ui.Messages;

/** What a clerk does with a billing complaint: explain the bills, or propose to put one right. */
@Named("complaintActs")
@RequestScoped
public class ComplaintActs {

    @Inject
    ComplaintView complaint;

    @Inject
    WorkItemService items;

    @Inject
    Corrections corrections;

    @Inject
    ResultDemands demands;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    private @Nullable String result;
    private @Nullable String bill;
    private @Nullable BigDecimal after;
    private @Nullable String reason;

    public String accept() {
        items.accept(item().id(), seen("version"));
        return done("done.accepted");
    }

    /** Gives the result; customer service reviews it. */
    public String explain() {
        items.result(item().id(), seen("version"), demands.form(result));
        return done("done.explained");
    }

    /** Somebody else decides; the bill is seen as it was shown. */
    public String propose() {
        var number = bill;
        if (number == null) {
            throw new InvalidInputException("bill", "missing");
        }
        corrections.propose(
                complaint.getNumber(), number, seen("version." + number), amount(), reason == null ? "" : reason);
        return done("done.proposed");
    }

    private BigDecimal amount() {
        var typed = after;
        if (typed == null) {
            throw new InvalidInputException("after", "missing");
        }
        return typed;
    }

    private CaseDetails.Item item() {
        var open = complaint.getDetails().openItem();
        if (open == null) {
            throw new ConflictException("correction.caseNotAtWork", complaint.getNumber());
        }
        return open;
    }

    /** A version that was shown, as the form sends it back; null where none was. */
    private @Nullable Integer seen(String field) {
        var version = request.getParameter(field);
        return version != null && version.matches("\\d{1,9}") ? Integer.valueOf(version) : null;
    }

    private String done(String key) {
        messages.info("billing", key);
        return "/billing/complaint?faces-redirect=true&number=" + complaint.getNumber();
    }

    /** What was typed, before that the arithmetic of the bills. */
    public @Nullable String getResult() {
        return result == null ? complaint.getReconciliation() : result;
    }

    public void setResult(@Nullable String result) {
        this.result = result;
    }

    public @Nullable String getBill() {
        return bill;
    }

    public void setBill(@Nullable String bill) {
        this.bill = bill;
    }

    public @Nullable BigDecimal getAfter() {
        return after;
    }

    public void setAfter(@Nullable BigDecimal after) {
        this.after = after;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
