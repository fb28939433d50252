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
import shouwen.policy.service.ActivePacks;
import shouwen.register.service.EntryQueries;
import shouwen.register.service.EntryService;
import shouwen.web.api.ApiRequest;
import shouwen.web.api.Once;
import shouwen.web.clock.CalculationText;
import shouwen.web.policy.EntryReasons;
import shouwen.web.ui.Texts;

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

    @Inject
    ActivePacks packs;

    @Inject
    CalculationText calculations;

    @Inject
    Texts texts;

    @GET
    @Path("{number}")
    public Response find(@PathParam("number") String number) {
        var found = EntryShown.of(entries.find(number));
        return Response.ok(found).tag(String.valueOf(found.version())).build();
    }

    @GET
    @Path("{number}/explain")
    public EntryExplanation explain(@PathParam("number") String number) {
        var found = entries.find(number);
        var pack = packs.byVersion(found.entry().packVersionId());
        var reasons = new EntryReasons(found, pack, request.locale(), texts).all();
        return EntryExplanation.of(found, pack, reasons, steps -> calculations.lines(steps, request.locale()));
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
