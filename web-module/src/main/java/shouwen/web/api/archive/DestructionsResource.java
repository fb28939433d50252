package shouwen.web.api.archive;

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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.archive.DestructionState;
import shouwen.archive.service.DestructionQueries;
import shouwen.archive.service.Destructions;
import shouwen.web.api.ApiRequest;
import shouwen.web.api.KeyedAnswers;
import shouwen.web.api.Listing;
import shouwen.web.api.Once;
import shouwen.web.archive.Certificates;

/** Records kept longer than they must be, proposals to destroy some, and certificates. Deciding is a matter of approvals. */
@Path("archive/destructions")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DestructionsResource {

    private static final String PDF = "application/pdf";

    @Inject
    Destructions destructions;

    @Inject
    DestructionQueries queries;

    @Inject
    Certificates certificates;

    @Inject
    ApiRequest request;

    /** Records to be proposed. */
    public record Proposing(@Nullable List<String> records, @Nullable String reason) {}

    /** A proposal that was made. */
    public record ProposalMade(String number) {}

    @GET
    @Path("due")
    public Listing<DestructionShown.Due> due(
            @QueryParam("after") @Nullable UUID after, @QueryParam("limit") @Nullable Integer limit) {
        var page = queries.due(after, Listing.limit(limit));
        return Listing.of(page, record -> DestructionShown.Due.of(record, queries.obstacle(record)), null);
    }

    @GET
    public Listing<DestructionShown> list(
            @QueryParam("state") @Nullable DestructionState state,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        return Listing.of(queries.list(state, after, Listing.limit(limit)), DestructionShown::of, null);
    }

    @POST
    @Once
    public Response propose(Proposing input) {
        var chosen = input.records() == null
                ? List.<String>of()
                : input.records().stream().map(one -> Objects.requireNonNullElse(one, "")).toList();
        var number = destructions.propose(chosen, input.reason());
        return KeyedAnswers.created("/archive/destructions/" + number, new ProposalMade(number));
    }

    @GET
    @Path("{number}")
    public DestructionShown.Whole find(@PathParam("number") String number) {
        var found = queries.find(number);
        return DestructionShown.Whole.of(found, queries.records(found));
    }

    @POST
    @Once
    @Path("{number}/withdraw")
    public Response withdraw(@PathParam("number") String number) {
        destructions.withdraw(number);
        return Response.noContent().build();
    }

    @GET
    @Path("{number}/certificate")
    @Produces(PDF)
    public Response certificate(@PathParam("number") String number) {
        return Response.ok(certificates.of(number, request.locale()), PDF).build();
    }
}
