package shouwen.web.api.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import shouwen.register.service.EntryQueries;
import shouwen.register.service.EntryService;
import shouwen.web.api.ApiRequest;
import shouwen.web.api.Once;

/** One entry: how it stands, what is filled in, its steps. Each act answers 204; the entry tells how it stands then. */
@Path("entries")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EntriesResource {

    @Inject
    EntryQueries entries;

    @Inject
    EntryService service;

    @Inject
    ApiRequest request;

    @GET
    @Path("{number}")
    public Response find(@PathParam("number") String number) {
        var found = EntryShown.of(entries.find(number));
        return Response.ok(found).tag(String.valueOf(found.version())).build();
    }

    @PUT
    @Path("{number}/fields")
    public Response fill(@PathParam("number") String number, EntryInputs.Filling input) {
        service.fill(number, request.seen(input.version()), input.values());
        return Response.noContent().build();
    }

    @POST
    @Once
    @Path("{number}/steps/{step}")
    public Response take(
            @PathParam("number") String number, @PathParam("step") String step, EntryInputs.StepTaken input) {
        service.record(number, request.seen(input.version()), step, input.outcome(), input.note(), input.values());
        return Response.noContent().build();
    }

    @POST
    @Once
    @Path("{number}/withdraw")
    public Response withdraw(@PathParam("number") String number, EntryInputs.Withdrawal input) {
        service.withdraw(number, request.seen(input.version()), input.reason());
        return Response.noContent().build();
    }
}
