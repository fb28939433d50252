package shouwen.web.api.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shouwen.identity.service.Delegations;
import shouwen.identity.service.StaffQueries;
import shouwen.shared.Page;
import shouwen.web.api.Listing;
import shouwen.web.api.Once;

/** Who decides for whom; the latest to end first, at most two hundred. */
@Path("deputies")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DeputiesResource {

    @Inject
    Delegations delegations;

    @Inject
    StaffQueries staff;

    /** What was made. */
    public record Made(UUID id) {}

    @GET
    public Listing<DeputyRow> list() {
        var rows = delegations.list();
        var names = staff.names(
                rows.stream().flatMap(row -> Stream.of(row.from(), row.to())).collect(Collectors.toSet()));
        return Listing.of(new Page<>(rows, null), row -> DeputyRow.of(row, names), null);
    }

    @POST
    @Once
    public Response name(ApprovalActs.Deputised named) {
        var id = delegations.name(named.from(), named.to(), named.firstDay(), named.lastDay(), named.reason());
        return Response.status(Response.Status.CREATED).entity(new Made(id)).build();
    }

    @POST
    @Once
    @Path("{id}/end")
    public Response end(@PathParam("id") UUID id, ApprovalActs.Nothing nothing) {
        delegations.revoke(id);
        return Response.noContent().build();
    }
}
