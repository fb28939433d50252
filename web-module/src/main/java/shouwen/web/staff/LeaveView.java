package shouwen.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.StaffQueries;
import shouwen.register.EntryDetails;
import shouwen.register.StepDone;
import shouwen.register.Turn;
import shouwen.register.service.EntryQueries;
import shouwen.staff.LeaveBalance;
import shouwen.staff.LeaveLine;
import shouwen.staff.LeaveState;
import shouwen.staff.Uncovered;
import shouwen.staff.service.LeaveQueries;
import shouwen.staff.service.RosterQueries;
import shouwen.web.ui.SignedIn;

/** One leave: how it stands, who decides, what loses cover, and what its person may still do. */
@Named("leaveView")
@RequestScoped
public class LeaveView {

    @Inject
    LeaveQueries leaves;

    @Inject
    EntryQueries entries;

    @Inject
    RosterQueries rosters;

    @Inject
    StaffQueries staff;

    @Inject
    SignedIn signedIn;

    private @Nullable String number;
    private @Nullable LeaveLine leave;
    private @Nullable EntryDetails entry;
    private List<Uncovered> uncovered = List.of();
    private List<LeaveBalance> balances = List.of();
    private Map<UUID, String> names = Map.of();

    public void load() {
        var asked = number == null ? "" : number;
        var found = leaves.find(asked);
        leave = found;
        entry = entries.find(asked);
        if (found.state() == LeaveState.FILED || found.state() == LeaveState.EFFECTIVE) {
            uncovered = leaves.uncovered(asked);
        }
        balances = leaves.balancesOf(asked).stream()
                .filter(balance -> balance.kind() == found.kind())
                .toList();
        var people = new HashSet<UUID>();
        people.add(found.staffId());
        people.add(found.coverId());
        entry.done().forEach(step -> people.add(step.doneBy()));
        people.removeIf(Objects::isNull);
        names = staff.names(people);
    }

    public @Nullable LeaveLine getLeave() {
        return leave;
    }

    public List<Uncovered> getUncovered() {
        return uncovered;
    }

    public List<LeaveBalance> getBalances() {
        return balances;
    }

    /** The steps of others that belong to it, as they stand: late filing, holiday, the ladder. */
    public List<Turn> getTurns() {
        var shown = entry;
        return shown == null
                ? List.of()
                : shown.turns().stream()
                        .filter(turn -> turn.standing() != Turn.Standing.NOT_NEEDED)
                        .toList();
    }

    public List<StepDone> getDone() {
        return entry == null ? List.of() : entry.done();
    }

    /** Whether the person before the screen is one of those whose decision it waits for. */
    public boolean isToDecide() {
        var shown = entry;
        return shown != null
                && shown.offered().stream()
                        .anyMatch(step -> !step.equals("filed") && !step.equals("returned"));
    }

    /** Whether the cases that lose cover may be opened: by who owns them and who sees every case. */
    public boolean isSeesCases() {
        return isOwn() || signedIn.is(Role.SUPERVISOR) || signedIn.is(Role.GENERAL_OFFICE);
    }

    /** Whether the person puts others on the shifts that lose cover; the service decides. */
    public boolean isMakesRoster() {
        var shown = leave;
        return shown != null && !isOwn() && rosters.made().contains(shown.department());
    }

    public boolean isOwn() {
        var shown = leave;
        return shown != null
                && signedIn.caller().filter(me -> me.staffId().equals(shown.staffId())).isPresent();
    }

    public boolean isMayWithdraw() {
        var shown = entry;
        return isOwn() && shown != null && shown.mayWithdraw();
    }

    public boolean isMayReturn() {
        var shown = entry;
        return isOwn() && shown != null && shown.offered().contains("returned");
    }

    public boolean isMayCover() {
        var shown = leave;
        return isOwn()
                && shown != null
                && shown.coveredAt() == null
                && (shown.state() == LeaveState.FILED || shown.state() == LeaveState.EFFECTIVE);
    }

    /** Colleagues who may own cases. */
    public List<Caller> getColleagues() {
        var shown = leave;
        return staff.everybody().stream()
                .filter(person -> person.isOneOf(Role.CALL_TAKER, Role.SUPERVISOR))
                .filter(person -> shown == null || !person.staffId().equals(shown.staffId()))
                .toList();
    }

    public String name(@Nullable UUID person) {
        return StaffWords.name(names, person);
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }
}
