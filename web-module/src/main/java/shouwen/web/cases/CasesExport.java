package shouwen.web.cases;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.cases.CaseSummary;
import shouwen.cases.service.CaseQueries;
import shouwen.identity.service.StaffQueries;
import shouwen.web.ui.ListExport;

/** The list of cases. */
@WebServlet("/cases/export")
public class CasesExport extends ListExport {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CaseQueries cases;

    @Inject
    transient StaffQueries staff;

    @Inject
    transient CaseListView list;

    @Override
    protected Table<CaseSummary> table(HttpServletRequest request) {
        var filter = list.filter(request);
        return new Table<>(
                "cases",
                columns(
                        "ui",
                        "number", "kind", "category", "severity", "summary", "customer", "state", "department", "owner", "round",
                        "registered", "due", "closed"),
                after -> cases.list(filter, after, PAGE),
                this::lines);
    }

    private Stream<Stream<@Nullable String>> lines(List<CaseSummary> rows) {
        var owners = OwnerNames.of(rows, staff);
        return rows.stream().map(row -> Stream.of(
                row.number(),
                text("cases", "kind." + row.kind()),
                category(row.category()),
                text("cases", "severity." + row.severity()),
                row.summary(),
                row.customerName(),
                text("cases", "state." + row.state()),
                department(row.department()),
                owners.of(row),
                String.valueOf(row.round()),
                moment(row.registeredAt()),
                moment(row.dueAt()),
                moment(row.closedAt())));
    }
}
