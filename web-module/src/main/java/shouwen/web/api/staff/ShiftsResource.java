package shouwen.web.api.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.shared.InvalidInputException;
import shouwen.staff.DutyShift;
import shouwen.staff.ShiftForm;
import shouwen.staff.ShiftKind;
import shouwen.staff.service.DutyShifts;
import shouwen.web.api.KeyedAnswers;
import shouwen.web.api.Listing;
import shouwen.web.api.Once;

/** The shifts of departments that rosters are made with. */
@Path("rosters/shifts")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ShiftsResource {

    @Inject
    DutyShifts shifts;

    /** A shift as {@link ShiftForm} takes it. */
    public record NewShift(
            @Nullable String department,
            @Nullable ShiftKind kind,
            @Nullable String label,
            @Nullable LocalTime starts,
            @Nullable LocalTime ends,
            @Nullable Integer heads,
            @Nullable String weekdays,
            @Nullable String qualification) {}

    /** A shift of a department. */
    public record Row(
            UUID id,
            ShiftKind kind,
            String label,
            LocalTime starts,
            LocalTime ends,
            int heads,
            String weekdays,
            String qualification) {

        static Row of(DutyShift shift) {
            var form = shift.form();
            return new Row(
                    shift.id(), form.kind(), form.label(), form.starts(), form.ends(), form.heads(), form.weekdays(),
                    form.qualification());
        }
    }

    @GET
    public Listing<Row> list(@QueryParam("department") @Nullable String department) {
        return new Listing<>(shifts.of(named(department)).stream().map(Row::of).toList(), null, null);
    }

    @POST
    @Once
    public Response add(NewShift input) {
        var form = ShiftForm.typed(
                input.kind(), input.label(), input.starts(), input.ends(), input.heads(), input.weekdays(),
                input.qualification());
        var id = shifts.add(named(input.department()), form);
        return Response.status(Response.Status.CREATED).entity(new Made(id)).build();
    }

    /** The id of what was made. */
    public record Made(UUID id) {}

    private static String named(@Nullable String department) {
        if (department == null || department.isBlank()) {
            throw new InvalidInputException("department", "missing");
        }
        return department;
    }
}
