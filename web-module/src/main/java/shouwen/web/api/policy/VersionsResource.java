package shouwen.web.api.policy;

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
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.policy.service.PackActivations;
import shouwen.policy.service.PackDrafts;
import shouwen.policy.service.PackVersionQueries;
import shouwen.shared.InvalidInputException;
import shouwen.web.api.KeyedAnswers;
import shouwen.web.api.Listing;
import shouwen.web.api.Once;

/** Versions of the regulation: taken in as drafts, proposed by one person, approved or refused by another. */
@Path("policy")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class VersionsResource {

    @Inject
    PackVersionQueries versions;

    @Inject
    PackDrafts drafts;

    @Inject
    PackActivations activations;

    @GET
    @Path("versions")
    public Listing<VersionView> versions(
            @QueryParam("after") @Nullable UUID after, @QueryParam("limit") @Nullable Integer limit) {
        return Listing.of(versions.versions(after, Listing.limit(limit)), VersionView::of, null);
    }

    @GET
    @Path("versions/{id}")
    public VersionView version(@PathParam("id") UUID id) {
        return VersionView.of(versions.version(id));
    }

    @POST
    @Once
    @Path("drafts")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response draft(PolicyActs.Draft draft) {
        var id = taken(draft);
        return KeyedAnswers.created("/policy/versions/" + id, VersionView.of(versions.version(id)));
    }

    private UUID taken(PolicyActs.Draft draft) {
        var overlay = draft.overlay() == null ? null : draft.overlay().getBytes(StandardCharsets.UTF_8);
        if (draft.base() != null) {
            if (overlay == null) {
                throw new InvalidInputException("overlay", "missing");
            }
            return drafts.fromVersion(draft.base(), overlay, draft.fileName());
        }
        if (draft.pack() == null) {
            throw new InvalidInputException("pack", "missing");
        }
        return drafts.fromBundled(draft.pack(), overlay, draft.fileName());
    }

    @GET
    @Path("proposals")
    public Listing<ProposalView> proposals() {
        return new Listing<>(
                versions.activations().stream().map(ProposalView::of).toList(), null, null);
    }

    @POST
    @Once
    @Path("versions/{id}/proposals")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response propose(@PathParam("id") UUID id, PolicyActs.Proposal proposal) {
        var made = activations.propose(id, proposal.validFrom(), proposal.reason());
        return Response.status(Response.Status.CREATED)
                .entity(ProposalView.of(versions.activation(made)))
                .build();
    }

    @POST
    @Once
    @Path("proposals/{id}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response approve(@PathParam("id") UUID id, PolicyActs.Decision decision) {
        activations.approve(id, decision.note());
        return Response.ok(ProposalView.of(versions.activation(id))).build();
    }

    @POST
    @Once
    @Path("proposals/{id}/refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response refuse(@PathParam("id") UUID id, PolicyActs.Decision decision) {
        activations.refuse(id, decision.note());
        return Response.ok(ProposalView.of(versions.activation(id))).build();
    }
}
