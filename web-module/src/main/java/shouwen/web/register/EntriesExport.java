package shouwen.web.register;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.register.EntrySummary;
import shouwen.register.service.EntryQueries;
import shouwen.web.ui.ListExport;

/** The entries of registers. */
@WebServlet("/register/export")
public class EntriesExport extends ListExport {

    private static final long serialVersionUID = 1L;

    @Inject
    transient EntryQueries entries;

    @Inject
    transient Clock clock;

    @Override
    protected Table<EntrySummary> table(HttpServletRequest request) {
        var question = new EntryQuestion(
                request.getParameter("register"),
                request.getParameter("state"),
                request.getParameter("department"),
                request.getParameter("overdue"),
                request.getParameter("q"));
        var filter = question.filter(clock.instant());
        return new Table<>(
                "register",
                columns("register", "register", "number", "subject", "title", "state", "opened", "due", "ended", "case"),
                after -> entries.list(filter, after, PAGE),
                each(this::line));
    }

    private Stream<@Nullable String> line(EntrySummary row) {
        return Stream.of(
                packWords.pack().register(row.register()).map(rule -> rule.name().in(locale())).orElse(row.register()),
                row.number(),
                row.subject(),
                row.title(),
                text("register", "state." + row.state()),
                moment(row.openedAt()),
                moment(row.dueAt()),
                moment(row.endedAt()),
                row.caseNumber());
    }
}
