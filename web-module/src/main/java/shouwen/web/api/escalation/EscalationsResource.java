package shouwen.web.api.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import shouwen.escalation.EscalationFilter;
import shouwen.escalation.EscalationLine;
import shouwen.escalation.service.EscalationQueries;
import shouwen.web.api.Listing;

/** What was missed or is about to be, the soonest due first. */
@Path("escalations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class EscalationsResource {

    private static final int HOURS = 24;

    /** Those missed, or those about to be. */
    public enum Show {
        BREACHED,
        SOON
    }

    @Inject
    EscalationQueries escalations;

    @GET
    public Listing<EscalationLine> list(
            @QueryParam("show") @Nullable Show show,
            @QueryParam("hours") @Nullable Integer hours,
            @QueryParam("department") @Nullable String department,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("count") @Nullable Boolean count) {
        var filter = new EscalationFilter(
                show != Show.SOON,
                hours == null ? HOURS : hours,
                department == null || department.isBlank() ? null : department);
        var page = escalations.list(filter, after, Listing.limit(limit));
        return Listing.of(page, row -> row, Boolean.TRUE.equals(count) ? escalations.count(filter) : null);
    }
}
