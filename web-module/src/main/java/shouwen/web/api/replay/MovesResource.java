package shouwen.web.api.replay;

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
import java.util.List;
import java.util.UUID;
import shouwen.replay.service.CaseMoveQueries;
import shouwen.replay.service.CaseMoves;
import shouwen.web.api.KeyedAnswers;
import shouwen.web.api.Listing;
import shouwen.web.api.Once;

/** Running cases that go over to another version: proposed by one person, signed by another. */
@Path("policy")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MovesResource {

    @Inject
    CaseMoves moves;

    @Inject
    CaseMoveQueries queries;

    @GET
    @Path("moves")
    public Listing<MoveShown> moves() {
        return new Listing<>(
                queries.recent().stream().map(row -> MoveShown.of(row, List.of())).toList(), null, null);
    }

    @GET
    @Path("moves/{id}")
    public MoveShown move(@PathParam("id") UUID id) {
        return MoveShown.of(queries.find(id), queries.lines(id));
    }

    @POST
    @Once
    @Path("versions/{id}/moves")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response propose(@PathParam("id") UUID id, ReplayActs.Move move) {
        var cases = move.cases();
        var made = moves.propose(id, cases == null ? List.of() : cases, move.reason());
        return KeyedAnswers.created("/policy/moves/" + made, move(made));
    }

    @POST
    @Once
    @Path("moves/{id}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response approve(@PathParam("id") UUID id, ReplayActs.Decision decision) {
        moves.approve(id, decision.note());
        return Response.ok(move(id)).build();
    }

    @POST
    @Once
    @Path("moves/{id}/refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response refuse(@PathParam("id") UUID id, ReplayActs.Decision decision) {
        moves.refuse(id, decision.note());
        return Response.ok(move(id)).build();
    }

    @POST
    @Once
    @Path("moves/{id}/withdraw")
    public Response withdraw(@PathParam("id") UUID id) {
        moves.withdraw(id);
        return Response.ok(move(id)).build();
    }
}
