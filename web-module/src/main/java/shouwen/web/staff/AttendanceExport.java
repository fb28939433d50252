package shouwen.web.staff;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.staff.AttendanceLine;
import shouwen.staff.service.AttendanceQueries;
import shouwen.web.ui.ListExport;

/** Attendance. */
@WebServlet("/staff/attendance/export")
public class AttendanceExport extends ListExport {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AttendanceQueries attendance;

    @Override
    protected Table<AttendanceLine> table(HttpServletRequest request) {
        var filter = AttendanceView.filter(
                request.getParameter("from"),
                request.getParameter("to"),
                request.getParameter("person"),
                request.getParameter("deviating"));
        return new Table<>(
                "attendance",
                columns("staff", "date", "person", "in", "out", "late", "away", "absence", "lateness", "offPost", "number"),
                after -> attendance.list(filter, after, PAGE),
                each(this::line));
    }

    private Stream<@Nullable String> line(AttendanceLine line) {
        return Stream.of(
                line.date().toString(),
                line.name(),
                moments.format(line.signIn(), "time"),
                moments.format(line.signOut(), "time"),
                line.minutesLate(),
                line.minutesAway(),
                verdict(line.absence()),
                line.excused() ? text("staff", "verdict.excused") : verdict(line.lateness()),
                verdict(line.offPost()),
                line.number());
    }

    private String verdict(String code) {
        return code.isEmpty() ? "" : text("staff", "verdict." + code);
    }
}
