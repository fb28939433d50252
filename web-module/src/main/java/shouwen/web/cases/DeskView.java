package shouwen.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwen.cases.CaseFilter;
import shouwen.cases.CaseState;
import shouwen.cases.CaseSummary;
import shouwen.cases.service.CaseQueries;
import shouwen.identity.service.StaffQueries;
import shouwen.shared.Count;
import shouwen.shared.Page;
import shouwen.web.ui.Address;

/**
 * The desk of customer service: one tab for each thing it has to do next. Everything that makes up the page is in its
 * address. Its statements: the counts of all tabs, the page of cases, the unread notices of the frame, and at most one
 * for names not in memory.
 */
@Named("desk")
@RequestScoped
public class DeskView {

    private static final int PAGE = 50;
    static final List<CaseState> TABS = List.of(
            CaseState.IN_REVIEW,
            CaseState.TO_ANSWER,
            CaseState.TO_CALL_BACK,
            CaseState.DISSATISFIED,
            CaseState.AT_CUSTOMER_SERVICE,
            CaseState.ANSWERED);

    @Inject
    CaseQueries cases;

    @Inject
    StaffQueries staff;

    private @Nullable String state;
    private @Nullable String after;

    private Page<CaseSummary> page = new Page<>(List.of(), null);
    private Map<CaseState, Count> counts = Map.of();
    private OwnerNames owners = OwnerNames.NONE;

    /** One tab with what waits there. */
    public record Tab(CaseState state, Count count, String address, boolean shown) {}

    public void load() {
        counts = cases.countByState(TABS);
        page = cases.list(new CaseFilter(List.of(getShown()), null, null, null, null, null), after, PAGE);
        owners = OwnerNames.of(page.items(), staff);
    }

    public List<Tab> getTabs() {
        return TABS.stream()
                .map(one -> new Tab(one, counts.getOrDefault(one, new Count(0)), address(one, null), one == getShown()))
                .toList();
    }

    /** The state whose cases are shown; the first tab where the address names none of them. */
    public CaseState getShown() {
        return StateCode.parse(state).filter(TABS::contains).orElse(CaseState.IN_REVIEW);
    }

    public List<CaseSummary> getRows() {
        return page.items();
    }

    public String ownerOf(CaseSummary row) {
        return owners.of(row);
    }

    /** The address of the following page; null on the last. */
    public @Nullable String getNext() {
        return page.next() == null ? null : address(getShown(), page.next());
    }

    public String getFirst() {
        return address(getShown(), null);
    }

    private static String address(CaseState tab, @Nullable String cursor) {
        return Address.of("/cases/desk").with("state", StateCode.of(tab)).with("after", cursor).toString();
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }
}
