package shouwen.web.api.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import shouwen.staff.service.RosterSwaps;
import shouwen.staff.service.SwapQueries;
import shouwen.web.api.KeyedAnswers;
import shouwen.web.api.Listing;
import shouwen.web.api.Once;

/** Exchanges of published shifts: asked, answered by the colleague, taken back. The head decides on the ladder. */
@Path("rosters/swaps")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SwapsResource {

    @Inject
    SwapQueries queries;

    @Inject
    RosterSwaps swaps;

    @GET
    public Listing<RosterRows.Swap> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        return Listing.of(queries.list(after, Listing.limit(limit)), RosterRows.Swap::of, null);
    }

    @POST
    @Once
    public Response ask(RosterActs.NewSwap input) {
        var number = swaps.ask(input.duty(), input.colleague(), input.inReturn(), input.reason());
        return KeyedAnswers.created("/rosters/swaps", new RosterRows.Made(number));
    }

    @POST
    @Once
    @Path("{number}/agree")
    public Response agree(@PathParam("number") String number, RosterActs.Answer input) {
        swaps.agree(number);
        return Response.noContent().build();
    }

    @POST
    @Once
    @Path("{number}/decline")
    public Response decline(@PathParam("number") String number, RosterActs.Answer input) {
        swaps.decline(number, input.note());
        return Response.noContent().build();
    }

    @POST
    @Once
    @Path("{number}/withdraw")
    public Response withdraw(@PathParam("number") String number, RosterActs.Answer input) {
        swaps.withdraw(number);
        return Response.noContent().build();
    }
}
