package shouwen.web.api.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.approval.ApprovalLine;
import shouwen.approval.service.ApprovalDesk;
import shouwen.approval.service.ApprovalQueries;
import shouwen.identity.service.StaffQueries;
import shouwen.shared.InvalidInputException;
import shouwen.web.api.ApiRequest;
import shouwen.web.api.Listing;
import shouwen.web.api.Once;

/** Requests that climb a ladder. Each act answers 204; the request tells how it stands then. */
@Path("approvals")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ApprovalsResource {

    @Inject
    ApprovalQueries approvals;

    @Inject
    ApprovalDesk desk;

    @Inject
    StaffQueries staff;

    @Inject
    ApiRequest request;

    @GET
    public Listing<ApprovalRow> list(@BeanParam ApprovalQuery query) {
        var filter = query.filter();
        var page = approvals.list(filter, query.after, Listing.limit(query.limit));
        var names = staff.names(page.items().stream()
                .map(ApprovalLine::applicant)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return Listing.of(
                page, row -> ApprovalRow.of(row, names), query.wantsCount() ? approvals.count(filter) : null);
    }

    @GET
    @Path("{id}")
    public Response find(@PathParam("id") UUID id) {
        var found = ApprovalShown.of(approvals.find(id));
        return Response.ok(found).tag(String.valueOf(found.version())).build();
    }

    @POST
    @Once
    @Path("{id}/decision")
    public Response decide(@PathParam("id") UUID id, ApprovalActs.Decided said) {
        desk.decide(id, request.seen(said.version()), said.post(), given(said.agree()), said.note());
        return done();
    }

    @POST
    @Once
    @Path("decisions")
    public Response decideMany(ApprovalActs.DecidedMany said) {
        List<UUID> ids = said.ids() == null ? List.of() : said.ids();
        desk.decideMany(ids, given(said.agree()), said.note());
        return done();
    }

    @POST
    @Once
    @Path("{id}/return")
    public Response giveBack(@PathParam("id") UUID id, ApprovalActs.Said said) {
        desk.returnForCompletion(id, request.seen(said.version()), said.note());
        return done();
    }

    @POST
    @Once
    @Path("{id}/complete")
    public Response complete(@PathParam("id") UUID id, ApprovalActs.Said said) {
        desk.complete(id, request.seen(said.version()), said.note());
        return done();
    }

    @POST
    @Once
    @Path("{id}/withdraw")
    public Response withdraw(@PathParam("id") UUID id, ApprovalActs.Said said) {
        desk.withdraw(id, request.seen(said.version()), said.note());
        return done();
    }

    @POST
    @Once
    @Path("{id}/recall")
    public Response recall(@PathParam("id") UUID id, ApprovalActs.Said said) {
        desk.recall(id, request.seen(said.version()));
        return done();
    }

    @POST
    @Once
    @Path("{id}/telephone")
    public Response telephone(@PathParam("id") UUID id, ApprovalActs.Telephoned said) {
        desk.byTelephone(id, request.seen(said.version()), said.post(), said.said(), said.saidAt(), said.note());
        return done();
    }

    @POST
    @Once
    @Path("{id}/form")
    public Response form(@PathParam("id") UUID id, ApprovalActs.Settled settled) {
        desk.formReceived(id, settled.post());
        return done();
    }

    @POST
    @Once
    @Path("{id}/report")
    public Response report(@PathParam("id") UUID id, ApprovalActs.Settled settled) {
        desk.reported(id, settled.post());
        return done();
    }

    private static boolean given(@Nullable Boolean agree) {
        if (agree == null) {
            throw new InvalidInputException("agree", "missing");
        }
        return agree;
    }

    private static Response done() {
        return Response.noContent().build();
    }
}
