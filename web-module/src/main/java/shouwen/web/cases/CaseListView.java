package shouwen.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.cases.CaseFilter;
import shouwen.cases.CaseState;
import shouwen.cases.CaseSummary;
import shouwen.cases.service.CaseQueries;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.StaffQueries;
import shouwen.shared.Count;
import shouwen.shared.Page;
import shouwen.web.ui.Address;
import shouwen.web.ui.SignedIn;

/**
 * All cases the person may read, by state, department, owner and words. Everything that makes up the page is in its
 * address. Its statements: the page, the count, the unread notices of the frame, and at most two for people not in
 * memory.
 */
@Named("caseList")
@RequestScoped
public class CaseListView {

    private static final int PAGE = 50;
    private static final String OPEN = "open";
    private static final String ME = "me";
    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    CaseQueries cases;

    @Inject
    StaffQueries staff;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    private @Nullable String state;
    private @Nullable String department;
    private @Nullable String owner;
    private @Nullable String q;
    private @Nullable String overdue;
    private @Nullable String after;

    private Page<CaseSummary> page = new Page<>(List.of(), null);
    private Count count = new Count(0);
    private OwnerNames owners = OwnerNames.NONE;

    /** A state to choose. */
    public record Choice(String code, CaseState state) {}

    public void load() {
        var filter = filter();
        page = cases.list(filter, after, PAGE);
        count = cases.count(filter);
        owners = OwnerNames.of(page.items(), staff);
    }

    /** What the address of another view of the list asks for. */
    CaseFilter filter(HttpServletRequest request) {
        state = request.getParameter("state");
        department = request.getParameter("department");
        owner = request.getParameter("owner");
        q = request.getParameter("q");
        overdue = request.getParameter("overdue");
        return filter();
    }

    private CaseFilter filter() {
        return new CaseFilter(
                states(),
                blankToNull(department),
                owner(),
                null,
                isOverdueShown() ? clock.instant() : null,
                blankToNull(q));
    }

    private List<CaseState> states() {
        if (OPEN.equals(state)) {
            return Arrays.stream(CaseState.values())
                    .filter(one -> one != CaseState.CLOSED)
                    .toList();
        }
        return StateCode.parse(state).map(List::of).orElse(List.of());
    }

    private @Nullable UUID owner() {
        if (blankToNull(owner) == null) {
            return null;
        }
        if (ME.equals(owner)) {
            return signedIn.caller().orElseThrow().staffId();
        }
        return getPeople().stream()
                .filter(person -> person.login().equals(owner))
                .map(Caller::staffId)
                .findFirst()
                .orElse(NOBODY);
    }

    /** Those who may own a case: the people who take calls, once each, by name. */
    public List<Caller> getPeople() {
        return Stream.concat(staff.withRole(Role.CALL_TAKER).stream(), staff.withRole(Role.SUPERVISOR).stream())
                .distinct()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    public List<Choice> getStates() {
        return Arrays.stream(CaseState.values())
                .map(one -> new Choice(StateCode.of(one), one))
                .toList();
    }

    public List<CaseSummary> getRows() {
        return page.items();
    }

    public String ownerOf(CaseSummary row) {
        return owners.of(row);
    }

    public Count getCount() {
        return count;
    }

    public boolean isOverdueShown() {
        return overdue != null && !overdue.isBlank();
    }

    public boolean isNarrowed() {
        return Stream.of(state, department, owner, q, overdue).anyMatch(value -> blankToNull(value) != null);
    }

    /** The address of the following page; null on the last. */
    public @Nullable String getNext() {
        return page.next() == null ? null : address("/cases/list", page.next());
    }

    public String getFirst() {
        return address("/cases/list", null);
    }

    /** The address of all of it as a table for other programs. */
    public String getExport() {
        return address("/cases/export", null);
    }

    private String address(String path, @Nullable String cursor) {
        return Address.of(path)
                .with("state", state)
                .with("department", department)
                .with("owner", owner)
                .with("q", q)
                .with("overdue", overdue)
                .with("after", cursor)
                .toString();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }

    public @Nullable String getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable String department) {
        this.department = department;
    }

    public @Nullable String getOwner() {
        return owner;
    }

    public void setOwner(@Nullable String owner) {
        this.owner = owner;
    }

    public @Nullable String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }

    public @Nullable String getOverdue() {
        return overdue;
    }

    public void setOverdue(@Nullable String overdue) {
        this.overdue = overdue;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }
}
