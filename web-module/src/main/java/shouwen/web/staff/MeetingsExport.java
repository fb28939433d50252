package shouwen.web.staff;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.staff.MeetingLine;
import shouwen.staff.service.MeetingQueries;
import shouwen.web.ui.ListExport;

/** Meetings. */
@WebServlet("/staff/meetings/export")
public class MeetingsExport extends ListExport {

    private static final long serialVersionUID = 1L;

    @Inject
    transient MeetingQueries meetings;

    @Override
    protected Table<MeetingLine> table(HttpServletRequest request) {
        return new Table<>(
                "meetings",
                columns("staff", "date", "number", "occasion", "people", "state", "due"),
                after -> meetings.list(after, PAGE),
                each(this::line));
    }

    private Stream<@Nullable String> line(MeetingLine row) {
        return Stream.of(
                Objects.toString(row.heldOn(), ""),
                row.number(),
                text("staff", "occasion." + row.occasion()),
                text("staff", "people.count", row.signed(), row.invited()),
                text("register", "state." + row.state()),
                moment(row.dueAt()));
    }
}
