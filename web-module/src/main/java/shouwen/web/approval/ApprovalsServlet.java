package shouwen.web.approval;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.approval.ApprovalLine;
import shouwen.approval.service.ApprovalQueries;
import shouwen.identity.service.StaffQueries;
import shouwen.shared.InvalidInputException;
import shouwen.web.ui.Appearance;
import shouwen.web.ui.CsvLine;
import shouwen.web.ui.Moments;
import shouwen.web.ui.PackWords;
import shouwen.web.ui.Texts;

/** A list of requests as CSV (RFC 4180), as the desk shows it; at most ten thousand lines. */
@WebServlet("/approval/export")
public class ApprovalsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 200;
    private static final int PAGES = 50;

    @Inject
    transient ApprovalQueries queries;

    @Inject
    transient ApprovalWords words;

    @Inject
    transient PackWords packWords;

    @Inject
    transient StaffQueries staff;

    @Inject
    transient Texts texts;

    @Inject
    transient Moments moments;

    @Inject
    transient Appearance appearance;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var question = new DeskQuestion(
                request.getParameter("box"),
                request.getParameter("state"),
                request.getParameter("kind"),
                request.getParameter("overdue"));
        try {
            send(question, response);
        } catch (InvalidInputException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void send(DeskQuestion question, HttpServletResponse response) throws IOException {
        var filter = question.filter(clock.instant());
        var page = queries.list(filter, null, PAGE);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=approvals.csv");
        Locale locale = appearance.getLocale();
        try (var out = response.getWriter()) {
            out.write('\ufeff');
            out.write(CsvLine.of(Stream.of(
                            "kind", "number", "title", "applicant", "department", "state", "turn", "asked", "due", "ended",
                            "clause", "owed")
                    .map(column -> texts.in(locale, "approval", "col." + column))));
            for (int i = 0; i < PAGES; i++) {
                var names = staff.names(page.items().stream()
                        .map(ApprovalLine::applicant)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
                for (var row : page.items()) {
                    var applicant = row.applicant();
                    out.write(line(row, applicant == null ? "" : names.getOrDefault(applicant, ""), locale));
                }
                var next = page.next();
                if (next == null) {
                    return;
                }
                page = queries.list(filter, next, PAGE);
            }
        }
    }

    private String line(ApprovalLine row, String applicant, Locale locale) {
        return CsvLine.of(Stream.of(
                words.kind(row.kind(), locale),
                row.number(),
                row.title(),
                applicant,
                packWords.pack().department(row.department()).map(found -> found.name().in(locale)).orElse(row.department()),
                texts.in(locale, "approval", "state." + row.state()),
                words.posts(row.posts(), row.packVersionId(), locale),
                moment(row.askedAt()),
                moment(row.dueAt()),
                moment(row.endedAt()),
                row.clause(),
                String.valueOf(row.owed())));
    }

    private String moment(@Nullable Instant at) {
        return moments.format(at, "dateTime");
    }
}
