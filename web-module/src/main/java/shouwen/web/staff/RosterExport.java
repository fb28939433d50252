package shouwen.web.staff;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import shouwen.shared.RefusedException;
import shouwen.staff.RosterDetails;
import shouwen.staff.RosterDuty;
import shouwen.staff.service.RosterQueries;
import shouwen.web.ui.Appearance;
import shouwen.web.ui.CsvLine;
import shouwen.web.ui.Texts;

/** A roster as a table for other programs, {@code /staff/roster-export?number=}: a line for each place. */
@WebServlet("/staff/roster-export")
public class RosterExport extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient RosterQueries queries;

    @Inject
    transient Appearance appearance;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            send(queries.byNumber(String.valueOf(request.getParameter("number"))), response);
        } catch (RefusedException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void send(RosterDetails details, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=roster-" + details.roster().number() + ".csv");
        var texts = Texts.bundle("roster", appearance.getLocale());
        try (var out = response.getWriter()) {
            out.write('\ufeff');
            out.write(CsvLine.of(Stream.of("day", "shift", "from", "to", "qualification", "place", "person")
                    .map(column -> texts.getString("csv." + column))));
            for (var duty : details.duties()) {
                var name = duty.label().isEmpty() ? texts.getString("kind." + duty.kind()) : duty.label();
                out.write(line(details, duty, name));
            }
        }
    }

    private static String line(RosterDetails details, RosterDuty duty, String name) {
        var person = duty.staffId();
        return CsvLine.of(Stream.of(
                duty.day().toString(),
                name,
                duty.starts().toString(),
                duty.ends().toString(),
                duty.qualification(),
                String.valueOf(duty.place()),
                person == null ? "" : details.people().getOrDefault(person, "")));
    }
}
