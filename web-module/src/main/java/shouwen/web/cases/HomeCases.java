package shouwen.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.cases.CaseFilter;
import shouwen.cases.CaseState;
import shouwen.cases.service.CaseQueries;
import shouwen.identity.Role;
import shouwen.shared.Count;
import shouwen.web.ui.Address;
import shouwen.web.ui.SignedIn;

/** What waits for somebody of customer service, on the home page: three statements, and a link for each number. */
@Named("homeCases")
@RequestScoped
public class HomeCases {

    private static final List<CaseState> OPEN =
            Stream.of(CaseState.values()).filter(state -> state != CaseState.CLOSED).toList();

    @Inject
    CaseQueries cases;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /** One number with its link. */
    public record Waiting(String key, Count count, String address, boolean urgent) {}

    /** Whether the person works at the desk of customer service. */
    public boolean isShown() {
        return signedIn.is(Role.CALL_TAKER) || signedIn.is(Role.SUPERVISOR);
    }

    /** The cases the person answers for, then what the desk has to do next; without what is empty. */
    public List<Waiting> getWaiting() {
        return Stream.concat(mine(), desk())
                .filter(waiting -> waiting.count().value() > 0)
                .toList();
    }

    private Stream<Waiting> mine() {
        var all = Address.of("/cases/list").with("state", "open").with("owner", "me");
        var late = Address.of("/cases/list").with("owner", "me").with("overdue", "true");
        return Stream.of(
                new Waiting("home.overdue", count(List.of(), clock.instant()), late.toString(), true),
                new Waiting("home.mine", count(OPEN, null), all.toString(), false));
    }

    private Count count(List<CaseState> states, @Nullable Instant dueBefore) {
        var me = signedIn.caller().orElseThrow().staffId();
        return cases.count(new CaseFilter(states, null, me, null, dueBefore, null));
    }

    private Stream<Waiting> desk() {
        var counts = cases.countByState(DeskView.TABS);
        return DeskView.TABS.stream()
                .map(state -> new Waiting(
                        "home." + state,
                        counts.getOrDefault(state, new Count(0)),
                        address(state),
                        state == CaseState.DISSATISFIED));
    }

    private static String address(CaseState state) {
        return Address.of("/cases/desk").with("state", StateCode.of(state)).toString();
    }
}
