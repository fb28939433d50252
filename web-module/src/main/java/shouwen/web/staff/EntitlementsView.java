package shouwen.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Caller;
import shouwen.identity.service.StaffQueries;
import shouwen.staff.LeaveKind;
import shouwen.staff.service.LeaveEntitlements;
import shouwen.web.ui.OperatorZone;

/** What the operator grants of each kind of leave in a year; for the general office and administrators. */
@Named("entitlementsView")
@RequestScoped
public class EntitlementsView {

    @Inject
    LeaveEntitlements entitlements;

    @Inject
    StaffQueries staff;

    @Inject
    OperatorZone zone;

    @Inject
    Clock clock;

    private @Nullable Integer year;
    private List<LeaveEntitlements.Granted> granted = List.of();
    private Map<UUID, String> names = Map.of();

    public void load() {
        granted = entitlements.of(getShownYear());
        names = staff.names(granted.stream()
                .flatMap(one -> Stream.ofNullable(one.staffId()))
                .collect(Collectors.toSet()));
    }

    public int getShownYear() {
        var asked = year;
        int present = LocalDate.ofInstant(clock.instant(), zone.id()).getYear();
        return asked == null ? present : Math.min(Math.max(asked, 2000), 2058);
    }

    public LeaveKind[] getKinds() {
        return LeaveKind.values();
    }

    public List<Caller> getPeople() {
        return staff.everybody();
    }

    public List<LeaveEntitlements.Granted> getGranted() {
        return granted;
    }

    public String name(@Nullable UUID person) {
        return StaffWords.name(names, person);
    }

    public @Nullable Integer getYear() {
        return year;
    }

    public void setYear(@Nullable Integer year) {
        this.year = year;
    }
}
