package shouwen.web.api.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import shouwen.archive.ArchiveFilter;
import shouwen.archive.service.ArchiveQueries;
import shouwen.policy.CaseKind;
import shouwen.web.api.Listing;

/** Filed records, found by any two characters. */
@Path("archive")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ArchiveResource {

    @Inject
    ArchiveQueries archive;

    @GET
    public Listing<RecordRow> search(
            @QueryParam("q") @Nullable String text,
            @QueryParam("class") @Nullable CaseKind recordClass,
            @QueryParam("department") @Nullable String department,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("count") @Nullable Boolean count) {
        var kind = recordClass == null ? null : recordClass.code();
        var filter = ArchiveFilter.ofClass(kind, department);
        var page = archive.search(text, filter, after, Listing.limit(limit));
        return Listing.of(page, RecordRow::of, Boolean.TRUE.equals(count) ? archive.count(text, filter) : null);
    }
}
