package shouwen.web.escalation;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import shouwen.escalation.EscalationFilter;
import shouwen.escalation.EscalationLine;
import shouwen.escalation.service.EscalationQueries;
import shouwen.policy.service.ActivePacks;
import shouwen.shared.InvalidInputException;
import shouwen.web.ui.Appearance;
import shouwen.web.ui.CsvLine;
import shouwen.web.ui.Moments;
import shouwen.web.ui.Texts;

/** What was missed or is about to be, as CSV (RFC 4180); at most ten thousand lines. */
@WebServlet("/escalation/export")
public class EscalationsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 200;
    private static final int PAGES = 50;

    @Inject
    transient EscalationQueries queries;

    @Inject
    transient ActivePacks packs;

    @Inject
    transient Texts texts;

    @Inject
    transient Moments moments;

    @Inject
    transient Appearance appearance;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var department = request.getParameter("department");
        var filter = new EscalationFilter(
                !"soon".equals(request.getParameter("show")),
                EscalationsView.HOURS,
                department == null || department.isBlank() ? null : department);
        try {
            send(filter, response);
        } catch (InvalidInputException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void send(EscalationFilter filter, HttpServletResponse response) throws IOException {
        var page = queries.list(filter, null, PAGE);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=escalations.csv");
        Locale locale = appearance.getLocale();
        try (var out = response.getWriter()) {
            out.write('\ufeff');
            out.write(CsvLine.of(Stream.of("due", "number", "title", "department", "limit", "clause", "level")
                    .map(column -> texts.in(locale, "escalation", "col." + column))));
            for (int i = 0; i < PAGES; i++) {
                for (var row : page.items()) {
                    out.write(line(row, locale));
                }
                var next = page.next();
                if (next == null) {
                    return;
                }
                page = queries.list(filter, next, PAGE);
            }
        }
    }

    private String line(EscalationLine row, Locale locale) {
        var pack = packs.byVersion(row.packVersionId());
        return CsvLine.of(Stream.of(
                moments.format(row.dueAt(), "dateTime"),
                row.number(),
                row.title(),
                pack.department(row.department()).map(found -> found.name().in(locale)).orElse(row.department()),
                pack.clockRule(row.rule()).map(rule -> rule.name().in(locale)).orElse(row.rule()),
                row.clause(),
                String.valueOf(row.level())));
    }
}
