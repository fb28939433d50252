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
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.archive.service.ArchiveQueries;
import shouwen.archive.service.Holds;
import shouwen.archive.service.Receipts;
import shouwen.archive.service.RecordDisclosures;
import shouwen.web.api.KeyedAnswers;
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

    @Inject
    Holds holds;

    /** What personal data is wanted for. */
    public record Disclosure(@Nullable String purpose) {}

    /** A hold to be placed. @param until last day, as {@code 2027-06-30}; null until lifted */
    public record Holding(@Nullable String reason, @Nullable String until) {}

    /** Why a hold ends. */
    public record Lifting(@Nullable String reason) {}

    /** A hold that was placed. */
    public record HoldMade(UUID id) {}

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
    @Path("{number}/holds")
    public HoldShown.HoldList holds(@PathParam("number") String number) {
        return new HoldShown.HoldList(holds.of(number).stream().map(HoldShown::of).toList());
    }

    @POST
    @Once
    @Path("{number}/holds")
    public Response hold(@PathParam("number") String number, Holding input) {
        var id = holds.place(number, input.reason(), Days.of("until", input.until()));
        return KeyedAnswers.created("/archive/records/" + number + "/holds", new HoldMade(id));
    }

    @POST
    @Once
    @Path("{number}/holds/{hold}/lift")
    public Response lift(@PathParam("number") String number, @PathParam("hold") UUID hold, Lifting input) {
        holds.lift(number, hold, input.reason());
        return Response.noContent().build();
    }

    @GET
    @Path("{number}/receipt")
    public Map<String, Object> receipt(@PathParam("number") String number) {
        return receipts.of(number);
    }
}
