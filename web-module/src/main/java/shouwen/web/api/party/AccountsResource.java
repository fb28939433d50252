package shouwen.web.api.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import shouwen.party.service.CallerLookup;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Page;
import shouwen.web.api.Listing;

/** Who is calling: by telephone or account number, at most twenty. */
@Path("accounts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {

    @Inject
    CallerLookup lookup;

    @GET
    public Listing<AccountRow> find(
            @QueryParam("phone") @Nullable String phone, @QueryParam("number") @Nullable String number) {
        if ((phone == null) == (number == null)) {
            throw new InvalidInputException(phone == null ? "phone" : "number", "phoneOrNumber");
        }
        var matches = lookup.find(phone == null ? number : phone);
        return Listing.of(new Page<>(matches, null), AccountRow::of, null);
    }
}
