package shouwen.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Role;
import shouwen.staff.Uncovered;
import shouwen.staff.service.LeaveQueries;
import shouwen.web.ui.SignedIn;

/** What loses cover by the leave a request is about, beside the buttons that decide on it. */
@Named("atStake")
@RequestScoped
public class AtStakeView {

    @Inject
    LeaveQueries leaves;

    @Inject
    SignedIn signedIn;

    private @Nullable Optional<List<Uncovered>> lost;

    /** Null where the number is of no leave. */
    public @Nullable List<Uncovered> of(String number) {
        var known = lost;
        if (known == null) {
            known = leaves.atStake(number);
            lost = known;
        }
        return known.orElse(null);
    }

    /** Whether the cases may be opened: by those who see every case. */
    public boolean isSeesCases() {
        return signedIn.is(Role.SUPERVISOR) || signedIn.is(Role.GENERAL_OFFICE);
    }
}
