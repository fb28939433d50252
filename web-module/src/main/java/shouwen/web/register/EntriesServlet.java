package shouwen.web.register;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import shouwen.register.EntrySummary;
import shouwen.register.service.EntryQueries;
import shouwen.shared.InvalidInputException;
import shouwen.web.ui.Appearance;

/** A list of entries as a table for other programs, {@code /register/export}, with the parameters of the page. */
@WebServlet("/register/export")
public class EntriesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 200;
    private static final int PAGES = 50;

    @Inject
    transient EntryQueries entries;

    @Inject
    transient EntryTable table;

    @Inject
    transient Appearance appearance;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            send(question(request), response);
        } catch (InvalidInputException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static EntryQuestion question(HttpServletRequest request) {
        return new EntryQuestion(
                request.getParameter("register"),
                request.getParameter("state"),
                request.getParameter("department"),
                request.getParameter("overdue"),
                request.getParameter("q"));
    }

    private void send(EntryQuestion question, HttpServletResponse response) throws IOException {
        var filter = question.filter(clock.instant());
        var page = entries.list(filter, null, PAGE);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=register.csv");
        Locale locale = appearance.getLocale();
        try (PrintWriter out = response.getWriter()) {
            out.write('\ufeff');
            out.write(table.head(locale));
            for (int i = 0; i < PAGES; i++) {
                for (EntrySummary row : page.items()) {
                    out.write(table.line(row, locale));
                }
                @Nullable String next = page.next();
                if (next == null) {
                    return;
                }
                page = entries.list(filter, next, PAGE);
            }
        }
    }
}
