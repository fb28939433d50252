package shouwen.web.api.staff;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.staff.LeaveFilter;
import shouwen.staff.LeaveState;

/** The query of a list of leaves. */
public class LeaveQuery {

    @QueryParam("mine")
    @Nullable
    Boolean mine;

    @QueryParam("person")
    @Nullable
    UUID person;

    @QueryParam("department")
    @Nullable
    String department;

    @QueryParam("state")
    @Nullable
    LeaveState state;

    @QueryParam("overdue")
    @Nullable
    Boolean overdue;

    @QueryParam("from")
    @Nullable
    LocalDate from;

    @QueryParam("to")
    @Nullable
    LocalDate to;

    @QueryParam("after")
    @Nullable
    String after;

    @QueryParam("limit")
    @Nullable
    Integer limit;

    LeaveFilter filter(UUID me) {
        return new LeaveFilter(
                Boolean.TRUE.equals(mine) ? me : person,
                department == null || department.isBlank() ? null : department,
                state,
                Boolean.TRUE.equals(overdue),
                from,
                to);
    }
}
