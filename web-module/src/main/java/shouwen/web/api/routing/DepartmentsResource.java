package shouwen.web.api.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.identity.service.Callers;
import shouwen.identity.service.StaffDirectory;
import shouwen.policy.CaseKind;
import shouwen.routing.WorkItemSummary;
import shouwen.routing.WorkListFilter;
import shouwen.routing.service.WorkItemQueries;
import shouwen.web.api.Listing;

/** The work lists of departments. */
@Path("departments")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class DepartmentsResource {

    /** Which part of a list. */
    public enum Part {
        OPEN,
        ENDED
    }

    @Inject
    WorkItemQueries items;

    @Inject
    StaffDirectory staff;

    @Inject
    Callers callers;

    @GET
    @Path("{code}/work-items")
    public Listing<WorkItemRow> workItems(
            @PathParam("code") String department,
            @QueryParam("state") @DefaultValue("open") Part state,
            @QueryParam("kind") @Nullable CaseKind kind,
            @QueryParam("category") @Nullable String category,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("count") @Nullable Boolean count) {
        var filter = new WorkListFilter(state != Part.ENDED, kind, category, null);
        var page = items.list(department, filter, after, Listing.limit(limit));
        var people = page.items().stream()
                .map(WorkItemSummary::assigneeId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var names = staff.names(callers.current().operatorId(), people);
        boolean counted = Boolean.TRUE.equals(count) && state != Part.ENDED;
        return Listing.of(page, row -> WorkItemRow.of(row, names), counted ? items.countOpen(department) : null);
    }
}
