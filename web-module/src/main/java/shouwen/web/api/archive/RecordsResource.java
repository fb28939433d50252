package shouwen.web.api.archive;

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
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shouwen.archive.service.ArchiveQueries;
import shouwen.archive.service.Receipts;
import shouwen.archive.service.RecordDisclosures;
import shouwen.web.api.Listing;
import shouwen.web.api.Once;

/** Filed records of all kinds: found, read covered or for a purpose in clear, and proved. */
@Path("archive/records")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RecordsResource {

    @Inject
    ArchiveQueries archive;

    @Inject
    RecordDisclosures disclosures;

    @Inject
    Receipts receipts;

    /** What personal data is wanted for. */
    public record Disclosure(@Nullable String purpose) {}

    @GET
    public Listing<FoundRecord> search(@BeanParam RecordQuery query) {
        var filter = query.filter();
        var page = archive.search(query.text, filter, query.after, Listing.limit(query.limit));
        return Listing.of(page, FoundRecord::of, query.wantsCount() ? archive.count(query.text, filter) : null);
    }

    @GET
    @Path("{number}")
    public RecordShown find(@PathParam("number") String number) {
        return RecordShown.of(archive.find(number));
    }

    @POST
    @Once
    @Path("{number}/disclosures")
    public RecordShown disclose(@PathParam("number") String number, Disclosure input) {
        var note = disclosures.disclose(number, Objects.requireNonNullElse(input.purpose(), ""));
        return RecordShown.of(disclosures.read(number, note));
    }

    @GET
    @Path("{number}/receipt")
    public Map<String, Object> receipt(@PathParam("number") String number) {
        return receipts.of(number);
    }
}
