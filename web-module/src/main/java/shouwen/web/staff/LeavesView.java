package shouwen.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Role;
import shouwen.identity.service.StaffQueries;
import shouwen.shared.Page;
import shouwen.staff.LeaveBalance;
import shouwen.staff.LeaveFilter;
import shouwen.staff.LeaveLine;
import shouwen.staff.LeaveState;
import shouwen.staff.service.LeaveQueries;
import shouwen.web.ui.Address;
import shouwen.web.ui.OperatorZone;
import shouwen.web.ui.SignedIn;

/** One's own leave with what is left of it, or that of the people one answers for. Everything shown is in the address. */
@Named("leavesView")
@RequestScoped
public class LeavesView {

    private static final int PAGE = 50;

    @Inject
    LeaveQueries leaves;

    @Inject
    StaffQueries staff;

    @Inject
    SignedIn signedIn;

    @Inject
    OperatorZone zone;

    @Inject
    Clock clock;

    private @Nullable String of;
    private @Nullable String state;
    private @Nullable String after;

    private Page<LeaveLine> page = new Page<>(List.of(), null);
    private List<LeaveBalance> balances = List.of();
    private Map<UUID, String> names = Map.of();

    public void load() {
        page = leaves.list(filter(), after, PAGE);
        if (isMine()) {
            balances = leaves.balances(getYear());
        }
        var people = new HashSet<UUID>();
        page.items().forEach(leave -> people.add(leave.staffId()));
        names = staff.names(people);
    }

    /** What the list shows: also what the table for other programs holds. */
    static LeaveFilter filter(@Nullable String of, @Nullable String state, UUID me) {
        boolean overdue = "overdue".equals(state);
        return new LeaveFilter("others".equals(of) ? null : me, null, overdue ? null : known(state), overdue, null, null);
    }

    private LeaveFilter filter() {
        return filter(of, state, signedIn.caller().orElseThrow().staffId());
    }

    private static @Nullable LeaveState known(@Nullable String state) {
        for (var one : LeaveState.values()) {
            if (one.name().equals(state)) {
                return one;
            }
        }
        return null;
    }

    public boolean isMine() {
        return !"others".equals(of);
    }

    /** Whether there are others whose leave the person may see. */
    public boolean isAnswering() {
        return signedIn.is(Role.SUPERVISOR) || signedIn.is(Role.DEPARTMENT_HEAD) || signedIn.is(Role.GENERAL_OFFICE);
    }

    public LeaveState[] getStates() {
        return LeaveState.values();
    }

    public List<LeaveLine> getRows() {
        return page.items();
    }

    public List<LeaveBalance> getBalances() {
        return balances;
    }

    public int getYear() {
        return LocalDate.ofInstant(clock.instant(), zone.id()).getYear();
    }

    public String name(LeaveLine leave) {
        return names.getOrDefault(leave.staffId(), "");
    }

    /** The address of the following page; null on the last. */
    public @Nullable String getNext() {
        return page.next() == null
                ? null
                : Address.of("/staff/leaves").with("of", of).with("state", state).with("after", page.next()).toString();
    }

    public String getExport() {
        return Address.of("/staff/leaves/export").with("of", of).with("state", state).toString();
    }

    public @Nullable String getOf() {
        return of;
    }

    public void setOf(@Nullable String of) {
        this.of = of;
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
