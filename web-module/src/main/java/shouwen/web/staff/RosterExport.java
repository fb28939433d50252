package shouwen.web.staff;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.shared.Page;
import shouwen.staff.RosterDetails;
import shouwen.staff.RosterDuty;
import shouwen.staff.service.RosterQueries;
import shouwen.web.ui.ListExport;

/** A roster, {@code /staff/roster-export?number=}: a line for each place. */
@WebServlet("/staff/roster-export")
public class RosterExport extends ListExport {

    private static final long serialVersionUID = 1L;

    @Inject
    transient RosterQueries queries;

    @Override
    protected Table<RosterDuty> table(HttpServletRequest request) {
        var details = queries.byNumber(String.valueOf(request.getParameter("number")));
        return new Table<>(
                "roster-" + details.roster().number(),
                Stream.of("day", "shift", "from", "to", "qualification", "place", "person")
                        .map(column -> text("roster", "csv." + column)),
                after -> new Page<>(details.duties(), null),
                each(duty -> line(details, duty)));
    }

    private Stream<@Nullable String> line(RosterDetails details, RosterDuty duty) {
        var person = duty.staffId();
        return Stream.of(
                duty.day().toString(),
                duty.label().isEmpty() ? text("roster", "kind." + duty.kind()) : duty.label(),
                duty.starts().toString(),
                duty.ends().toString(),
                duty.qualification(),
                String.valueOf(duty.place()),
                person == null ? null : details.people().get(person));
    }
}
