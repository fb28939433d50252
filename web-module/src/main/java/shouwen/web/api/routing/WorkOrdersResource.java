package shouwen.web.api.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.field.service.WorkOrderQueries;
import shouwen.field.service.WorkOrderService;
import shouwen.identity.Caller;
import shouwen.identity.service.Callers;
import shouwen.identity.service.StaffDirectory;
import shouwen.shared.InvalidInputException;
import shouwen.shared.UnknownThingException;
import shouwen.web.api.ApiRequest;
import shouwen.web.api.Once;

/** What happens on site, told of the open work order of an item. Versions are those of the order. */
@Once
@Path("work-items")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WorkOrdersResource {

    /** The order somebody was sent with. */
    public record Sent(String workOrder) {}

    @Inject
    WorkOrderService orders;

    @Inject
    WorkOrderQueries queries;

    @Inject
    StaffDirectory staff;

    @Inject
    Callers callers;

    @Inject
    ApiRequest request;

    @POST
    @Path("{id}/dispatch")
    public Response dispatch(@PathParam("id") UUID id, WorkItemActs.Dispatch act) {
        var number = orders.dispatch(id, technician(act.technician()), act.expectedDuration());
        return Response.ok(new Sent(number)).build();
    }

    @POST
    @Path("{id}/arrive")
    public Response arrive(@PathParam("id") UUID id, WorkItemActs.Arrive act) {
        orders.arrive(order(id), request.seen(act.version()));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/handle")
    public Response handle(@PathParam("id") UUID id, WorkItemActs.Handle act) {
        orders.handle(order(id), request.seen(act.version()), act.form());
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/repair")
    public Response repair(@PathParam("id") UUID id, WorkItemActs.Repair act) {
        orders.repair(order(id), request.seen(act.version()), act.form());
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/cannot-repair")
    public Response cannotRepair(@PathParam("id") UUID id, WorkItemActs.CannotRepair act) {
        orders.cannotRepair(order(id), request.seen(act.version()), act.form());
        return Response.noContent().build();
    }

    private String order(UUID item) {
        return queries.openOf(item).orElseThrow(() -> new UnknownThingException("order", item));
    }

    private UUID technician(@Nullable String loginOrId) {
        if (loginOrId == null || loginOrId.isBlank()) {
            throw new InvalidInputException("technician", "missing");
        }
        return staff.staffOf(callers.current().operatorId()).stream()
                .filter(person -> person.login().equals(loginOrId) || person.staffId().toString().equals(loginOrId))
                .map(Caller::staffId)
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("technician", "order.noTechnician"));
    }
}
