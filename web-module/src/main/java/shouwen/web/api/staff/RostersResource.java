package shouwen.web.api.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.shared.InvalidInputException;
import shouwen.staff.RosterOutcome;
import shouwen.staff.service.Replacements;
import shouwen.staff.service.RosterMaking;
import shouwen.staff.service.RosterPublishing;
import shouwen.staff.service.RosterQueries;
import shouwen.web.api.ApiRequest;
import shouwen.web.api.KeyedAnswers;
import shouwen.web.api.Listing;
import shouwen.web.api.Once;

/** Rosters: drafts made, filled and published; who is on duty now. */
@Path("rosters")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RostersResource {

    @Inject
    RosterQueries queries;

    @Inject
    RosterMaking making;

    @Inject
    RosterPublishing publishing;

    @Inject
    Replacements replacements;

    @Inject
    ApiRequest request;

    @GET
    public Listing<RosterRows.Row> list(
            @QueryParam("department") @Nullable String department,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        return Listing.of(queries.list(department, after, Listing.limit(limit)), RosterRows.Row::of, null);
    }

    @POST
    @Once
    public Response draft(RosterActs.Draft draft) {
        if (draft.department() == null) {
            throw new InvalidInputException("department", "missing");
        }
        var number = making.draft(draft.department(), draft.firstDay(), draft.lastDay());
        return KeyedAnswers.created("/rosters/" + number, new RosterRows.Made(number));
    }

    /** Who is on duty at this moment in a department. */
    @GET
    @Path("on-duty")
    public Listing<RosterRows.OnDuty> onDuty(@QueryParam("department") @Nullable String department) {
        if (department == null || department.isBlank()) {
            throw new InvalidInputException("department", "missing");
        }
        return new Listing<>(queries.onDuty(department).stream().map(RosterRows.OnDuty::of).toList(), null, null);
    }

    /** Puts a colleague on a published shift whose holder cannot come. */
    @POST
    @Once
    @Path("replacements")
    public Response replace(RosterActs.Replacement input) {
        if (input.duty() == null) {
            throw new InvalidInputException("duty", "missing");
        }
        replacements.put(input.duty(), input.colleague(), input.reason());
        return Response.noContent().build();
    }

    @GET
    @Path("{number}")
    public Response find(@PathParam("number") String number) {
        var found = RosterRows.Whole.of(queries.byNumber(number));
        return Response.ok(found).tag(String.valueOf(found.version())).build();
    }

    /** Where no roster keeps every rule the answer names those that stand against each other. */
    @POST
    @Once
    @Path("{number}/generate")
    public Response generate(@PathParam("number") String number, RosterActs.Generation input) {
        var outcome = making.generate(number, request.seen(input.version()), input.seed());
        return Response.ok(answer(outcome)).build();
    }

    private static RosterRows.Generated answer(RosterOutcome outcome) {
        if (outcome instanceof RosterOutcome.Impossible impossible) {
            return new RosterRows.Generated(
                    false, true, impossible.conflict().stream().map(RosterRows.Rule::of).toList(), impossible.smallest());
        }
        boolean found = outcome instanceof RosterOutcome.Found;
        return new RosterRows.Generated(found, found, List.of(), false);
    }

    @PUT
    @Path("{number}/duties")
    public Response assign(@PathParam("number") String number, RosterActs.Assignment input) {
        Map<UUID, Optional<UUID>> people = new HashMap<>();
        for (var place : input.duties() == null ? List.<RosterActs.Place>of() : input.duties()) {
            if (place == null || place.duty() == null) {
                throw new InvalidInputException("duties.duty", "missing");
            }
            people.put(place.duty(), Optional.ofNullable(place.person()));
        }
        making.assign(number, request.seen(input.version()), people);
        return Response.noContent().build();
    }

    @POST
    @Once
    @Path("{number}/publish")
    public Response publish(@PathParam("number") String number, RosterActs.Seen input) {
        publishing.publish(number, request.seen(input.version()));
        return Response.noContent().build();
    }

    @POST
    @Once
    @Path("{number}/discard")
    public Response discard(@PathParam("number") String number, RosterActs.Seen input) {
        making.discard(number, request.seen(input.version()));
        return Response.noContent().build();
    }
}
