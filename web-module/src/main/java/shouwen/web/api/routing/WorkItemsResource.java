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
import shouwen.routing.service.WorkItemService;
import shouwen.web.api.ApiRequest;
import shouwen.web.api.Once;

/** What a department does with an item of its list. Each answers 204; the case tells how it stands then. */
@Once
@Path("work-items")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WorkItemsResource {

    @Inject
    WorkItemService items;

    @Inject
    ApiRequest request;

    @POST
    @Path("{id}/accept")
    public Response accept(@PathParam("id") UUID id, WorkItemActs.Accept act) {
        items.accept(id, request.seen(act.version()));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/return")
    public Response giveBack(@PathParam("id") UUID id, WorkItemActs.Return act) {
        items.returnToSender(id, request.seen(act.version()), act.reason());
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/hand-on")
    public Response handOn(@PathParam("id") UUID id, WorkItemActs.HandOn act) {
        items.handOn(id, request.seen(act.version()), act.department(), act.reason());
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/result")
    public Response result(@PathParam("id") UUID id, WorkItemActs.Result act) {
        items.result(id, request.seen(act.version()), act.form());
        return Response.noContent().build();
    }
}
