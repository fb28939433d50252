package shouwen.web.field;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.field.DispatchRequest;
import shouwen.field.Technician;
import shouwen.field.service.WorkOrderQueries;
import shouwen.field.service.WorkOrderService;
import shouwen.shared.UnknownThingException;
import shouwen.staff.OnDuty;
import shouwen.staff.service.Qualifications;
import shouwen.staff.service.RosterQueries;
import shouwen.web.ui.Messages;
import shouwen.web.ui.OperatorZone;

/** Sends somebody for a work item, or somebody else when one is out for it already. */
@Named("dispatchView")
@RequestScoped
public class DispatchView {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Inject
    WorkOrderQueries queries;

    @Inject
    WorkOrderService orders;

    @Inject
    RosterQueries rosters;

    @Inject
    Qualifications qualifications;

    @Inject
    OperatorZone zone;

    @Inject
    Clock clock;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    private @Nullable DispatchRequest needed;
    private @Nullable Integer minutes;
    private @Nullable Set<UUID> onDuty;
    private @Nullable Map<UUID, List<String>> held;

    /** Reads what it is about; unknown for who may not dispatch it. */
    public void load() {
        getNeeded();
    }

    /** The request; null where the address names none. */
    public DispatchRequest getNeeded() {
        var known = needed;
        if (known == null) {
            known = queries.request(item());
            needed = known;
        }
        return known;
    }

    /** Who can be sent, those on duty first, then those with the fewest orders, without who is out for it already. */
    public List<Technician> getTechnicians() {
        var out = getNeeded().technicianId();
        return queries.technicians(getNeeded().department()).stream()
                .filter(person -> !person.staffId().equals(out))
                .sorted(Comparator.comparing(person -> !isOnDuty(person)))
                .toList();
    }

    /** Whether a published roster has the person on duty now. */
    public boolean isOnDuty(Technician person) {
        var known = onDuty;
        if (known == null) {
            known = rosters.onDuty(getNeeded().department()).stream()
                    .filter(one -> !one.onLeave())
                    .map(OnDuty::person)
                    .collect(Collectors.toSet());
            onDuty = known;
        }
        return known.contains(person.staffId());
    }

    /** What the person is qualified for today, in one line. */
    public String qualifications(Technician person) {
        var known = held;
        if (known == null) {
            var people = queries.technicians(getNeeded().department()).stream().map(Technician::staffId).toList();
            known = qualifications.goodOn(people, LocalDate.ofInstant(clock.instant(), zone.id()));
            held = known;
        }
        return String.join(", ", known.getOrDefault(person.staffId(), List.of()));
    }

    /** Sends the person the pressed button names, whatever place in the list they have by now. */
    public String send() {
        var technician = id("technician");
        var out = getNeeded().order();
        if (out == null) {
            out = orders.dispatch(item(), technician, minutes == null ? null : Duration.ofMinutes(minutes));
        } else {
            orders.reassign(out, null, technician);
        }
        messages.info("field", "done.dispatched", out);
        return "/field/order?faces-redirect=true&number=" + out;
    }

    private UUID item() {
        return id("item");
    }

    private UUID id(String parameter) {
        var id = String.valueOf(request.getParameter(parameter));
        if (!ID.matcher(id).matches()) {
            throw new UnknownThingException("workItem", id);
        }
        return UUID.fromString(id);
    }

    /** How long it will take, as told to the customer; null when nothing was said. */
    public @Nullable Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable Integer minutes) {
        this.minutes = minutes;
    }
}
