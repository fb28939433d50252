package shouwen.web.approval;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.approval.ApprovalLine;
import shouwen.approval.service.ApprovalQueries;
import shouwen.identity.service.StaffQueries;
import shouwen.web.ui.ListExport;

/** The requests the desk shows. */
@WebServlet("/approval/export")
public class ApprovalsExport extends ListExport {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ApprovalQueries queries;

    @Inject
    transient ApprovalWords words;

    @Inject
    transient StaffQueries staff;

    @Inject
    transient Clock clock;

    @Override
    protected Table<ApprovalLine> table(HttpServletRequest request) {
        var question = new DeskQuestion(
                request.getParameter("box"),
                request.getParameter("state"),
                request.getParameter("kind"),
                request.getParameter("overdue"));
        var filter = question.filter(clock.instant());
        return new Table<>(
                "approvals",
                columns(
                        "approval",
                        "kind", "number", "title", "applicant", "department", "state", "turn", "asked", "due", "ended", "clause", "owed"),
                after -> queries.list(filter, after, PAGE),
                this::lines);
    }

    private Stream<Stream<@Nullable String>> lines(List<ApprovalLine> rows) {
        var names = staff.names(
                rows.stream().map(ApprovalLine::applicant).filter(Objects::nonNull).collect(Collectors.toSet()));
        return rows.stream().map(row -> Stream.of(
                words.kind(row.kind(), locale()),
                row.number(),
                row.title(),
                row.applicant() == null ? null : names.get(row.applicant()),
                department(row.department()),
                text("approval", "state." + row.state()),
                words.posts(row.posts(), row.packVersionId(), locale()),
                moment(row.askedAt()),
                moment(row.dueAt()),
                moment(row.endedAt()),
                row.clause(),
                String.valueOf(row.owed())));
    }
}
