package shouwen.web.routing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.identity.service.StaffQueries;
import shouwen.routing.WorkItemSummary;
import shouwen.routing.service.WorkItemQueries;
import shouwen.web.ui.ListExport;

/** The work list of a department. */
@WebServlet("/routing/export")
public class WorkListExport extends ListExport {

    private static final long serialVersionUID = 1L;

    @Inject
    transient WorkItemQueries items;

    @Inject
    transient StaffQueries staff;

    @Inject
    transient WorkListView list;

    @Override
    protected Table<WorkItemSummary> table(HttpServletRequest request) {
        var filter = list.filter(request);
        return new Table<>(
                "work-list",
                columns("ui", "number", "kind", "category", "severity", "summary", "state", "assignee", "arrived", "due"),
                after -> items.list(list.getDepartment(), filter, after, PAGE),
                this::lines);
    }

    private Stream<Stream<@Nullable String>> lines(List<WorkItemSummary> rows) {
        var names = staff.names(
                rows.stream().map(WorkItemSummary::assigneeId).filter(Objects::nonNull).toList());
        return rows.stream().map(row -> Stream.of(
                row.caseNumber(),
                text("cases", "kind." + row.kind()),
                category(row.category()),
                text("cases", "severity." + row.severity()),
                row.summary(),
                text("cases", "item." + row.state()),
                row.assigneeId() == null ? null : names.get(row.assigneeId()),
                moment(row.openedAt()),
                moment(row.dueAt())));
    }
}
