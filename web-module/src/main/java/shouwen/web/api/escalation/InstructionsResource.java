package shouwen.web.api.escalation;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.escalation.service.Coordination;
import shouwen.escalation.service.Instructions;
import shouwen.identity.service.StaffQueries;
import shouwen.web.api.Listing;
import shouwen.web.api.Once;

/** Instructions the caller gave or is to answer; at most two hundred. */
@Path("instructions")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InstructionsResource {

    /** Those to be answered, or those that were. */
    public enum Standing {
        OPEN,
        ANSWERED
    }

    @Inject
    Instructions instructions;

    @Inject
    Coordination coordination;

    @Inject
    StaffQueries staff;

    @GET
    public Listing<InstructionRow> list(
            @QueryParam("state") @Nullable Standing state,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var page = instructions.list(state != Standing.ANSWERED, after, Listing.limit(limit));
        var names = staff.names(page.items().stream()
                .flatMap(row -> Stream.of(row.givenBy(), row.answeredBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return Listing.of(page, row -> InstructionRow.of(row, names), null);
    }

    @POST
    @Once
    public Response give(InstructionActs.Given given) {
        if (Boolean.TRUE.equals(given.report())) {
            instructions.report(given.number(), given.words(), given.dueAt());
        } else {
            give(given, given.departments() == null ? List.of() : given.departments());
        }
        return Response.noContent().build();
    }

    private void give(InstructionActs.Given given, List<String> departments) {
        if (Boolean.TRUE.equals(given.coordinate())) {
            coordination.coordinate(given.number(), departments, given.words(), given.dueAt());
        } else {
            instructions.give(given.number(), departments, given.words(), given.dueAt());
        }
    }

    @POST
    @Once
    @Path("{id}/withdraw")
    public Response withdraw(@PathParam("id") UUID id, InstructionActs.Withdrawn withdrawn) {
        coordination.withdraw(id, withdrawn.reason());
        return Response.noContent().build();
    }

    @POST
    @Once
    @Path("{id}/answer")
    public Response answer(@PathParam("id") UUID id, InstructionActs.Answered answered) {
        instructions.answer(id, answered.answer());
        return Response.noContent().build();
    }
}
