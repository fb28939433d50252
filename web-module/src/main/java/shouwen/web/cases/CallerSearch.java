package shouwen.web.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.billing.service.ArrearsQueries;
import shouwen.cases.CaseFilter;
import shouwen.cases.CaseSummary;
import shouwen.cases.service.CaseQueries;
import shouwen.party.CallerMatch;
import shouwen.party.service.CallerLookup;

/** Puts together what the call-taker sees of a caller. Three statements: who, what is owed, earlier cases. */
@ApplicationScoped
public class CallerSearch {

    private static final int EARLIER = 8;

    @Inject
    CallerLookup lookup;

    @Inject
    ArrearsQueries arrears;

    @Inject
    CaseQueries cases;

    /** The customers a telephone or account number may mean, best first; empty for an unknown caller. */
    public List<CallerCard> find(String phoneOrAccountNumber) {
        var matches = lookup.find(phoneOrAccountNumber);
        var owed = arrears.ofAccounts(
                matches.stream().map(CallerMatch::accountId).filter(Objects::nonNull).toList());
        return matches.stream()
                .map(match -> CallerCard.of(match, match.accountId() == null ? null : owed.get(match.accountId())))
                .toList();
    }

    /** The newest cases of a customer, or, for an unknown caller, those taken from the same telephone. */
    public List<CaseSummary> earlier(@Nullable UUID customerId, @Nullable String phone) {
        if (customerId == null && phone == null) {
            return List.of();
        }
        var filter = new CaseFilter(List.of(), null, null, customerId, null, customerId == null ? phone : null);
        return cases.list(filter, null, EARLIER).items();
    }
}
