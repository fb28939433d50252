package shouwen.web.api.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import shouwen.identity.service.Callers;
import shouwen.identity.service.StaffQueries;
import shouwen.staff.LeaveLine;
import shouwen.staff.service.LeaveDesk;
import shouwen.staff.service.LeaveQueries;
import shouwen.web.api.KeyedAnswers;
import shouwen.web.api.Listing;
import shouwen.web.api.Once;

/** Leave: filed for the token's owner and nobody else (TUN-054), taken back, ended by registering the return (TUN-058). */
@Path("leaves")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LeavesResource {

    @Inject
    LeaveQueries leaves;

    @Inject
    LeaveDesk desk;

    @Inject
    StaffQueries staff;

    @Inject
    Callers callers;

    @GET
    public Listing<LeaveRow> list(@BeanParam LeaveQuery query) {
        var page = leaves.list(query.filter(callers.current().staffId()), query.after, Listing.limit(query.limit));
        var names = staff.names(page.items().stream().map(LeaveLine::staffId).collect(Collectors.toSet()));
        return Listing.of(page, row -> LeaveRow.of(row, names), null);
    }

    @POST
    @Once
    public Response file(LeaveInputs.Filing input) {
        var number = desk.file(input.toNew());
        return KeyedAnswers.created("/leaves/" + number, new LeaveInputs.Filed(number));
    }

    @POST
    @Path("preview")
    public LeaveInputs.Preview preview(LeaveInputs.Filing input) {
        return LeaveInputs.Preview.of(desk.preview(input.toNew()));
    }

    @GET
    @Path("{number}")
    public LeaveRow find(@PathParam("number") String number) {
        var found = leaves.find(number);
        return LeaveRow.of(found, staff.names(List.of(found.staffId())));
    }

    @POST
    @Once
    @Path("{number}/withdraw")
    public Response withdraw(@PathParam("number") String number, LeaveInputs.Withdrawal input) {
        desk.withdraw(number, input.reason());
        return Response.noContent().build();
    }

    @POST
    @Once
    @Path("{number}/return")
    public Response registerReturn(@PathParam("number") String number) {
        desk.registerReturn(number);
        return Response.noContent().build();
    }
}
