package shouwen.web.field;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.field.OrderSummary;
import shouwen.identity.service.StaffQueries;
import shouwen.web.ui.ListExport;

/** Orders still to be finished: the person's own, or a department's. */
@WebServlet("/field/export")
public class OrdersExport extends ListExport {

    private static final long serialVersionUID = 1L;

    @Inject
    transient StaffQueries staff;

    @Inject
    transient OrdersView list;

    @Override
    protected Table<OrderSummary> table(HttpServletRequest request) {
        return new Table<>(
                "orders",
                columns(
                        "ui",
                        "order", "number", "kind", "category", "summary", "address", "state", "technician", "dispatched", "due"),
                after -> list.page(after, PAGE),
                this::lines);
    }

    private Stream<Stream<@Nullable String>> lines(List<OrderSummary> rows) {
        var names = staff.names(rows.stream().map(OrderSummary::technicianId).collect(Collectors.toSet()));
        return rows.stream().map(row -> Stream.of(
                row.number(),
                row.caseNumber(),
                text("cases", "kind." + row.kind()),
                category(row.category()),
                row.summary(),
                row.address(),
                text("field", "state." + row.state()),
                names.get(row.technicianId()),
                moment(row.dispatchedAt()),
                moment(row.dueAt())));
    }
}
