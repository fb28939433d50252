package shouwen.web.api.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.policy.UnsetValue;
import shouwen.policy.service.PolicyDesk;
import shouwen.shared.Page;
import shouwen.web.api.ApiRequest;
import shouwen.web.api.Listing;
import shouwen.web.policy.LintText;

/** The regulations in force, clause by clause: what carries each, what is blank, what is questionable. */
@Path("policy")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PolicyResource {

    @Inject
    PolicyDesk desk;

    @Inject
    LintText words;

    @Inject
    ApiRequest request;

    @GET
    @Path("clauses")
    public Listing<ClauseRow> clauses(
            @QueryParam("document") @Nullable String document,
            @QueryParam("q") @Nullable String text,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        return Listing.of(desk.clauses(document, text, after, Listing.limit(limit)), ClauseRow::of, null);
    }

    @GET
    @Path("unset")
    public Listing<UnsetValue> unset() {
        return Listing.of(whole(desk.unset()), blank -> blank, null);
    }

    @GET
    @Path("lint")
    public Listing<FindingRow> lint() {
        var locale = request.locale();
        return Listing.of(whole(desk.lint()), found -> FindingRow.of(found, words.of(found, locale)), null);
    }

    @GET
    @Path("coverage")
    public Listing<CoverageRow> coverage() {
        return Listing.of(whole(CoverageRow.of(desk.documents(), desk.coverage())), row -> row, null);
    }

    private static <T> Page<T> whole(List<T> all) {
        return new Page<>(all, null);
    }
}
