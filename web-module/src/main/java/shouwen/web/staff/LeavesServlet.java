package shouwen.web.staff;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.identity.service.StaffQueries;
import shouwen.staff.LeaveLine;
import shouwen.staff.service.LeaveQueries;
import shouwen.web.ui.Appearance;
import shouwen.web.ui.CsvLine;
import shouwen.web.ui.Moments;
import shouwen.web.ui.SignedIn;
import shouwen.web.ui.Texts;

/** A list of leaves as a table for other programs, {@code /staff/leaves/export}, with the parameters of the page. */
@WebServlet("/staff/leaves/export")
public class LeavesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 200;
    private static final int PAGES = 50;

    @Inject
    transient LeaveQueries leaves;

    @Inject
    transient StaffQueries staff;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Appearance appearance;

    @Inject
    transient Moments moments;

    @Inject
    transient Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            send(request, response);
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID me = signedIn.caller().orElseThrow().staffId();
        var filter = LeavesView.filter(request.getParameter("of"), request.getParameter("state"), me);
        var page = leaves.list(filter, null, PAGE);
        var locale = appearance.getLocale();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=leaves.csv");
        try (var out = response.getWriter()) {
            out.write('\ufeff');
            out.write(CsvLine.of(Stream.of(
                            "number", "person", "kind", "first", "last", "days", "state", "filed", "decided", "returned")
                    .map(column -> texts.in(locale, "staff", "col." + column))));
            for (int i = 0; i < PAGES; i++) {
                var names = staff.names(page.items().stream().map(LeaveLine::staffId).collect(Collectors.toSet()));
                page.items().forEach(leave -> out.write(line(leave, names.getOrDefault(leave.staffId(), ""), locale)));
                @Nullable String following = page.next();
                if (following == null) {
                    return;
                }
                page = leaves.list(filter, following, PAGE);
            }
        }
    }

    private String line(LeaveLine leave, String name, Locale locale) {
        var span = leave.span();
        var days = leave.days();
        return CsvLine.of(Stream.of(
                leave.number(),
                name,
                texts.in(locale, "staff", "kind." + leave.kind()),
                span.first() + (span.fromNoon() ? " " + texts.in(locale, "staff", "part.AFTERNOON") : ""),
                span.last() + (span.toNoon() ? " " + texts.in(locale, "staff", "part.MORNING") : ""),
                days == null ? "" : days.stripTrailingZeros().toPlainString(),
                texts.in(locale, "staff", leave.overdue() ? "state.overdue" : "state." + leave.state()),
                moments.format(leave.filedAt(), "dateTime"),
                moments.format(leave.decidedAt(), "dateTime"),
                moments.format(leave.returnedAt(), "dateTime")));
    }
}
