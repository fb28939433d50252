package shouwen.web.staff;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.shared.RefusedException;
import shouwen.staff.AttendanceFilter;
import shouwen.staff.AttendanceLine;
import shouwen.staff.service.AttendanceQueries;
import shouwen.web.ui.Appearance;
import shouwen.web.ui.CsvLine;
import shouwen.web.ui.Moments;
import shouwen.web.ui.Texts;

/** Attendance as a table for other programs, {@code /staff/attendance/export}, with the parameters of the page. */
@WebServlet("/staff/attendance/export")
public class AttendanceExport extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 200;
    private static final int PAGES = 50;

    @Inject
    transient AttendanceQueries attendance;

    @Inject
    transient Appearance appearance;

    @Inject
    transient Moments moments;

    @Inject
    transient Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            send(
                    AttendanceView.filter(
                            request.getParameter("from"),
                            request.getParameter("to"),
                            request.getParameter("person"),
                            request.getParameter("deviating")),
                    response);
        } catch (RefusedException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void send(AttendanceFilter filter, HttpServletResponse response) throws IOException {
        var page = attendance.list(filter, null, PAGE);
        var locale = appearance.getLocale();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=attendance.csv");
        try (var out = response.getWriter()) {
            out.write('\ufeff');
            out.write(CsvLine.of(Stream.of(
                            "date", "person", "in", "out", "late", "away", "absence", "lateness", "offPost", "number")
                    .map(column -> texts.in(locale, "staff", "col." + column))));
            for (int i = 0; i < PAGES; i++) {
                page.items().forEach(line -> out.write(line(line, locale)));
                @Nullable String following = page.next();
                if (following == null) {
                    return;
                }
                page = attendance.list(filter, following, PAGE);
            }
        }
    }

    private String line(AttendanceLine line, Locale locale) {
        return CsvLine.of(Stream.of(
                line.date().toString(),
                line.name(),
                moments.format(line.signIn(), "time"),
                moments.format(line.signOut(), "time"),
                line.minutesLate(),
                line.minutesAway(),
                verdict(line.absence(), locale),
                line.excused() ? texts.in(locale, "staff", "verdict.excused") : verdict(line.lateness(), locale),
                verdict(line.offPost(), locale),
                line.number()));
    }

    private String verdict(String code, Locale locale) {
        return code.isEmpty() ? "" : texts.in(locale, "staff", "verdict." + code);
    }
}
