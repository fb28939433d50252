package shouwen.web.staff;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.identity.service.StaffQueries;
import shouwen.staff.LeaveLine;
import shouwen.staff.service.LeaveQueries;
import shouwen.web.ui.ListExport;
import shouwen.web.ui.SignedIn;

/** Leaves. */
@WebServlet("/staff/leaves/export")
public class LeavesExport extends ListExport {

    private static final long serialVersionUID = 1L;

    @Inject
    transient LeaveQueries leaves;

    @Inject
    transient StaffQueries staff;

    @Inject
    transient SignedIn signedIn;

    @Override
    protected Table<LeaveLine> table(HttpServletRequest request) {
        var me = signedIn.caller().orElseThrow().staffId();
        var filter = LeavesView.filter(request.getParameter("of"), request.getParameter("state"), me);
        return new Table<>(
                "leaves",
                columns("staff", "number", "person", "kind", "first", "last", "days", "state", "filed", "decided", "returned"),
                after -> leaves.list(filter, after, PAGE),
                this::lines);
    }

    private Stream<Stream<@Nullable String>> lines(List<LeaveLine> rows) {
        var names = staff.names(rows.stream().map(LeaveLine::staffId).collect(Collectors.toSet()));
        return rows.stream().map(leave -> line(leave, names.get(leave.staffId())));
    }

    private Stream<@Nullable String> line(LeaveLine leave, @Nullable String name) {
        var span = leave.span();
        var days = leave.days();
        return Stream.of(
                leave.number(),
                name,
                text("staff", "kind." + leave.kind()),
                span.first() + (span.fromNoon() ? " " + text("staff", "part.AFTERNOON") : ""),
                span.last() + (span.toNoon() ? " " + text("staff", "part.MORNING") : ""),
                days == null ? "" : days.stripTrailingZeros().toPlainString(),
                text("staff", leave.overdue() ? "state.overdue" : "state." + leave.state()),
                moment(leave.filedAt()),
                moment(leave.decidedAt()),
                moment(leave.returnedAt()));
    }
}
