package shouwen.web.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.archive.LoanFilter;
import shouwen.archive.LoanLine;
import shouwen.archive.LoanState;
import shouwen.archive.service.LoanQueries;
import shouwen.shared.Page;
import shouwen.web.ui.Address;

/** Loans the person may see: the archive's, or their own. Everything that makes up the page is in its address. */
@Named("loansView")
@RequestScoped
public class LoansView {

    private static final int PAGE = 50;

    @Inject
    LoanQueries loans;

    @Inject
    HttpServletRequest request;

    private @Nullable Page<LoanLine> page;

    public List<LoanLine> getLines() {
        return page().items();
    }

    private Page<LoanLine> page() {
        var known = page;
        if (known == null) {
            known = loans.list(filter(request), Numbers.id(request.getParameter("after")), PAGE);
            page = known;
        }
        return known;
    }

    static LoanFilter filter(HttpServletRequest request) {
        return new LoanFilter(
                Numbers.constant(LoanFilter.Standing.class, request.getParameter("standing")),
                Numbers.blankToNull(request.getParameter("barcode")),
                "yes".equals(request.getParameter("mine")));
    }

    /** The group shown: OPEN where the address says nothing. */
    public String getStanding() {
        var standing = filter(request).standing();
        return standing == null ? LoanFilter.Standing.OPEN.name() : standing.name();
    }

    public List<LoanFilter.Standing> getStandings() {
        return List.of(LoanFilter.Standing.values());
    }

    public String address(LoanFilter.Standing standing) {
        return Address.of("/archive/loans").with("standing", standing.name()).with("mine", mine()).toString();
    }

    private @Nullable String mine() {
        return filter(request).mine() ? "yes" : null;
    }

    public String getExport() {
        return Address.of("/archive/loans-export")
                .with("standing", request.getParameter("standing"))
                .with("barcode", request.getParameter("barcode"))
                .with("mine", mine())
                .toString();
    }

    /** The address of the following page; null on the last. */
    public @Nullable String getNext() {
        return page().next() == null
                ? null
                : Address.of("/archive/loans")
                        .with("standing", request.getParameter("standing"))
                        .with("barcode", request.getParameter("barcode"))
                        .with("mine", mine())
                        .with("after", page().next())
                        .toString();
    }

    public @Nullable String getBarcode() {
        return Numbers.blankToNull(request.getParameter("barcode"));
    }

    /** The tone a state is shown in. */
    public String tone(LoanLine line) {
        if (line.overdue()) {
            return "bad";
        }
        return switch (line.state()) {
            case REQUESTED -> "info";
            case AGREED -> "warn";
            case LENT -> "good";
            default -> "quiet";
        };
    }

    /** Key of the word for a state; an overdue one has its own. */
    public static String word(LoanLine line) {
        return line.overdue() ? "loan.overdue" : "loan.state." + line.state();
    }

    public boolean isOpen(LoanState state) {
        return state.isOpen();
    }
}
