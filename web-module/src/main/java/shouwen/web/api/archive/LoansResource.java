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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.archive.LoanFilter;
import shouwen.archive.service.LoanQueries;
import shouwen.archive.service.Loans;
import shouwen.web.api.ApiRequest;
import shouwen.web.api.KeyedAnswers;
import shouwen.web.api.Listing;
import shouwen.web.api.Once;

/** Loans of papers. Each act answers 204; the loan tells how it stands then. Signing off is a matter of approvals. */
@Path("archive/loans")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LoansResource {

    @Inject
    Loans loans;

    @Inject
    LoanQueries queries;

    @Inject
    ApiRequest request;

    /** A loan that was asked for. */
    public record LoanMade(String number) {}

    @GET
    public Listing<LoanShown> list(
            @QueryParam("state") LoanFilter.@Nullable Standing standing,
            @QueryParam("barcode") @Nullable String barcode,
            @QueryParam("mine") @Nullable Boolean mine,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        var filter = new LoanFilter(standing, RecordQuery.blankToNull(barcode), Boolean.TRUE.equals(mine));
        return Listing.of(queries.list(filter, after, Listing.limit(limit)), LoanShown::of, null);
    }

    @POST
    @Once
    public Response ask(LoanInputs.Asking input) {
        var number = loans.request(input.barcode(), input.use(), input.purpose());
        return KeyedAnswers.created("/archive/loans/" + number, new LoanMade(number));
    }

    @GET
    @Path("{number}")
    public Response find(@PathParam("number") String number) {
        var loan = LoanShown.of(queries.find(number));
        return Response.ok(loan).tag(String.valueOf(loan.version())).build();
    }

    @POST
    @Once
    @Path("{number}/withdraw")
    public Response withdraw(@PathParam("number") String number, LoanInputs.Act input) {
        loans.withdraw(number, request.seen(input.version()));
        return Response.noContent().build();
    }

    @POST
    @Once
    @Path("{number}/hand-over")
    public Response handOver(@PathParam("number") String number, LoanInputs.Act input) {
        loans.handOver(number, request.seen(input.version()));
        return Response.noContent().build();
    }

    @POST
    @Once
    @Path("{number}/recall")
    public Response recall(@PathParam("number") String number, LoanInputs.Recall input) {
        loans.recall(number, request.seen(input.version()), input.reason(), Days.of("backBy", input.backBy()));
        return Response.noContent().build();
    }

    @POST
    @Once
    @Path("{number}/return")
    public Response takeBack(@PathParam("number") String number, LoanInputs.Return input) {
        loans.takeBack(number, request.seen(input.version()), input.condition());
        return Response.noContent().build();
    }
}
