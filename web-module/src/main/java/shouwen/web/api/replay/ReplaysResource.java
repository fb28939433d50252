package shouwen.web.api.replay;

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
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.replay.service.CaseOutcomeChange;
import shouwen.replay.service.Replays;
import shouwen.shared.InvalidInputException;
import shouwen.web.api.KeyedAnswers;
import shouwen.web.api.Listing;
import shouwen.web.api.Once;

/** Cases of the past played again under a version. */
@Path("policy")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReplaysResource {

    @Inject
    Replays replays;

    @POST
    @Once
    @Path("versions/{id}/replays")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response start(@PathParam("id") UUID id, ReplayActs.Period period) {
        var run = replays.start(id, given("from", period.from()), given("to", period.to()));
        return KeyedAnswers.created("/policy/replays/" + run, shown(run));
    }

    private static Instant given(String field, @Nullable Instant moment) {
        if (moment == null) {
            throw new InvalidInputException(field, "required");
        }
        return moment;
    }

    @GET
    @Path("replays/{id}")
    public ReplayShown replay(@PathParam("id") UUID id) {
        return shown(id);
    }

    private ReplayShown shown(UUID id) {
        return ReplayShown.of(replays.find(id), replays.report(id));
    }

    /** The cases that come out otherwise; with {@code dues} also those of which only due moments move. */
    @GET
    @Path("replays/{id}/differences")
    public Listing<CaseOutcomeChange> differences(
            @PathParam("id") UUID id,
            @QueryParam("dues") @Nullable Boolean dues,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        replays.find(id);
        var page = replays.differences(id, !Boolean.TRUE.equals(dues), after, Listing.limit(limit));
        return Listing.of(page, change -> change, null);
    }

    @POST
    @Once
    @Path("replays/{id}/cancel")
    public Response cancel(@PathParam("id") UUID id) {
        replays.cancel(id);
        return Response.ok(shown(id)).build();
    }
}
