package shouwen.web.field;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.field.OrderSummary;
import shouwen.field.service.WorkOrderQueries;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.StaffDirectory;
import shouwen.policy.Department;
import shouwen.policy.service.ActivePacks;
import shouwen.shared.Page;
import shouwen.web.ui.SignedIn;

/** Open work orders: a technician's own, a department's for those who dispatch. Its address says which. */
@Named("ordersView")
@RequestScoped
public class OrdersView {

    private static final int PAGE = 50;

    @Inject
    WorkOrderQueries orders;

    @Inject
    StaffDirectory staff;

    @Inject
    ActivePacks packs;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private Page<OrderSummary> page = new Page<>(List.of(), null);
    private Map<UUID, String> names = Map.of();

    /** Reads the page the address names. */
    public void load() {
        page = page(request.getParameter("after"), PAGE);
        var people = page.items().stream().map(OrderSummary::technicianId).collect(Collectors.toSet());
        names = staff.names(caller().operatorId(), people);
    }

    Page<OrderSummary> page(@Nullable String after, int most) {
        return isMine() ? orders.mine(after, most) : orders.ofDepartment(getDepartment(), after, most);
    }

    /** Whether these are the person's own orders: always for a technician who does not dispatch. */
    public boolean isMine() {
        return caller().is(Role.TECHNICIAN)
                && (!caller().is(Role.DISPATCHER) || request.getParameter("mine") != null);
    }

    /** Whether there is a choice between the own and the department's. */
    public boolean isBoth() {
        return caller().is(Role.TECHNICIAN) && caller().is(Role.DISPATCHER);
    }

    /** The department of the address, or the first of the person's departments that sends people. */
    public String getDepartment() {
        var asked = request.getParameter("department");
        if (asked != null && !asked.isBlank()) {
            return asked;
        }
        return getDepartments().stream().findFirst().map(Department::code).orElse("");
    }

    /** The person's departments, those that send people first. */
    public List<Department> getDepartments() {
        return packs.forOperator(caller().operatorId()).pack().departments().stream()
                .filter(department -> caller().worksIn(department.code()))
                .sorted(Comparator.comparing(department -> !department.lane().equals("maintenance")))
                .toList();
    }

    /** Those of this page, the soonest due first; what has no limit last. */
    public List<OrderSummary> getRows() {
        var noneLast = Comparator.nullsLast(Comparator.<Instant>naturalOrder());
        return page.items().stream()
                .sorted(Comparator.comparing(OrderSummary::dueAt, noneLast))
                .toList();
    }

    /** The query of the following page's address; null on the last. */
    public @Nullable String getNext() {
        if (page.next() == null) {
            return null;
        }
        return getQuery() + "&after=" + page.next();
    }

    /** The query of the list's address, from its beginning. */
    public String getQuery() {
        return isMine() ? "mine=true" : "department=" + getDepartment();
    }

    public String name(UUID person) {
        return names.getOrDefault(person, "");
    }

    private Caller caller() {
        return signedIn.caller().orElseThrow();
    }
}
