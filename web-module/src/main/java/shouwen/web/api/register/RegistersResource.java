package shouwen.web.api.register;

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
import java.util.Objects;
import java.util.stream.Collectors;
import shouwen.identity.service.StaffQueries;
import shouwen.register.EntrySummary;
import shouwen.register.service.EntryQueries;
import shouwen.register.service.EntryService;
import shouwen.register.service.Registers;
import shouwen.shared.Page;
import shouwen.web.api.KeyedAnswers;
import shouwen.web.api.Listing;
import shouwen.web.api.Once;

/** The registers of the pack in force, and the entries of each. */
@Path("registers")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RegistersResource {

    @Inject
    Registers registers;

    @Inject
    EntryQueries entries;

    @Inject
    EntryService service;

    @Inject
    StaffQueries staff;

    @GET
    public Listing<RegisterRow> all() {
        return Listing.of(new Page<>(registers.all(), null), RegisterRow::of, null);
    }

    @GET
    @Path("{id}/entries")
    public Listing<EntryRow> list(@PathParam("id") String id, @BeanParam EntryQuery query) {
        var filter = query.filter(registers.find(id).rule().id());
        var page = entries.list(filter, query.after, Listing.limit(query.limit));
        var names = staff.names(page.items().stream()
                .map(EntrySummary::openedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return Listing.of(page, row -> EntryRow.of(row, names), query.wantsCount() ? entries.count(filter) : null);
    }

    @POST
    @Once
    @Path("{id}/entries")
    public Response open(@PathParam("id") String id, EntryInputs.Opening input) {
        var number = service.open(input.in(id));
        return KeyedAnswers.created("/entries/" + number, new EntryMade(number));
    }
}
