package shouwen.web.api.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import shouwen.cases.service.CaseQueries;
import shouwen.policy.service.ActivePacks;
import shouwen.web.api.ApiRequest;
import shouwen.web.clock.CalculationText;
import shouwen.web.policy.CaseReasons;
import shouwen.web.ui.Texts;

/** One case, and why it is as it is. */
@Path("cases")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class CaseResource {

    @Inject
    CaseQueries cases;

    @Inject
    ActivePacks packs;

    @Inject
    CalculationText calculations;

    @Inject
    Texts texts;

    @Inject
    ApiRequest request;

    @GET
    @Path("{number}")
    public Response find(@PathParam("number") String number) {
        var found = cases.find(number);
        return Response.ok(CaseView.of(found)).tag(String.valueOf(found.version())).build();
    }

    @GET
    @Path("{number}/explain")
    public Explanation explain(@PathParam("number") String number) {
        var found = cases.find(number);
        var pack = packs.byVersion(found.packVersionId());
        var reasons = new CaseReasons(found, pack, request.locale(), texts).all();
        return new Explaining(found, pack, reasons, steps -> calculations.lines(steps, request.locale())).explain();
    }
}
