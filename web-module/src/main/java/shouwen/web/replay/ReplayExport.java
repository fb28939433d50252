package shouwen.web.replay;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.replay.CaseDifference;
import shouwen.replay.service.CaseOutcomeChange;
import shouwen.replay.service.Replays;
import shouwen.shared.RefusedException;
import shouwen.web.ui.Appearance;
import shouwen.web.ui.CsvLine;
import shouwen.web.ui.Moments;
import shouwen.web.ui.Texts;

/** What a replay found otherwise, as a table for other programs: one line for each change. */
@WebServlet("/policy/replays/export")
public class ReplayExport extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 1000;

    @Inject
    transient Replays replays;

    @Inject
    transient Texts texts;

    @Inject
    transient Moments moments;

    @Inject
    transient Appearance appearance;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var id = ReplayServlet.id(request.getParameter("id"));
            replays.find(id);
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=replay.csv");
            try (PrintWriter out = response.getWriter()) {
                send(id, out, appearance.getLocale());
            }
        } catch (RefusedException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void send(UUID id, PrintWriter out, Locale locale) {
        out.write('\ufeff');
        out.write(CsvLine.of(Stream.of("case", "kind", "limit", "before", "after", "dueBefore", "dueAfter")
                .map(column -> texts.in(locale, "replay", "col." + column))));
        @Nullable String after = null;
        do {
            var page = replays.differences(id, false, after, PAGE);
            page.items().forEach(change -> lines(change, out, locale));
            after = page.next();
        } while (after != null);
    }

    private void lines(CaseOutcomeChange found, PrintWriter out, Locale locale) {
        for (CaseDifference.Change change : found.changes()) {
            out.write(CsvLine.of(Stream.of(
                    found.number(),
                    texts.in(locale, "replay", "kind." + change.kind()),
                    change.rule(),
                    change.before(),
                    change.after(),
                    moments.format(change.dueBefore(), "dateTime"),
                    moments.format(change.dueAfter(), "dateTime"))));
        }
    }
}
