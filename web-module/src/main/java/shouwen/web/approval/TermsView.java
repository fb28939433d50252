package shouwen.web.approval;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.approval.service.ApprovalTerms;
import shouwen.shared.InvalidInputException;
import shouwen.web.ui.Messages;

/** How long each kind of request may wait; a blank is shown as not configured. */
@Named("termsView")
@RequestScoped
public class TermsView {

    @Inject
    ApprovalTerms terms;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    private @Nullable List<ApprovalTerms.Line> rows;

    public void load() {
        getRows();
    }

    public List<ApprovalTerms.Line> getRows() {
        var known = rows;
        if (known == null) {
            known = terms.list();
            rows = known;
        }
        return known;
    }

    /** Whether kinds without a time of their own have that of all others. */
    public boolean isOfOthers() {
        return getRows().stream().anyMatch(row -> row.kind().equals("*") && row.hours() != null);
    }

    public String set(String kind) {
        terms.set(kind, hours(), "working".equals(request.getParameter("time")));
        messages.info("approval", "done.term");
        return "/approval/terms?faces-redirect=true";
    }

    private @Nullable Integer hours() {
        var text = request.getParameter("hours");
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("\\d{1,6}")) {
            throw new InvalidInputException("hours", "notANumber");
        }
        return Integer.valueOf(text.strip());
    }
}
