package shouwen.web.staff;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.identity.service.StaffQueries;
import shouwen.staff.ShiftKind;
import shouwen.staff.SwapLine;
import shouwen.staff.service.SwapQueries;
import shouwen.web.ui.ListExport;

/** Exchanges of duties. */
@WebServlet("/staff/swaps/export")
public class SwapsExport extends ListExport {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SwapQueries queries;

    @Inject
    transient StaffQueries staff;

    @Override
    protected Table<SwapLine> table(HttpServletRequest request) {
        return new Table<>(
                "swaps",
                columns("ui", "number", "department", "askedBy", "duty", "askedOf", "inReturn", "reason", "state", "asked"),
                after -> queries.list(after, PAGE),
                this::lines);
    }

    private Stream<Stream<@Nullable String>> lines(List<SwapLine> rows) {
        var names = staff.names(rows.stream()
                .flatMap(line -> Stream.of(line.askedBy(), line.askedOf()))
                .collect(Collectors.toSet()));
        return rows.stream().map(row -> Stream.of(
                row.number(),
                department(row.department()),
                names.get(row.askedBy()),
                duty(row.day(), row.kind(), row.label()),
                names.get(row.askedOf()),
                duty(row.returnDay(), row.returnKind(), row.returnLabel()),
                row.reason(),
                text("roster", "swap.state." + row.state()),
                moment(row.askedAt())));
    }

    private @Nullable String duty(@Nullable LocalDate day, @Nullable ShiftKind kind, @Nullable String label) {
        return day == null ? null : day + " " + (label == null || label.isEmpty() ? text("roster", "kind." + kind) : label);
    }
}
