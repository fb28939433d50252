package shouwen.web.field;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import shouwen.field.OrderDetails;
import shouwen.field.OrderState;
import shouwen.field.service.WorkOrderQueries;
import shouwen.identity.Role;
import shouwen.policy.FinishRequirement;
import shouwen.policy.Moment;
import shouwen.web.ui.SignedIn;
import shouwen.web.ui.Texts;

/** One work order with what is still demanded of it, read once in a request. */
@Named("orderView")
@RequestScoped
public class OrderView {

    private static final Set<String> OPEN =
            Set.of(OrderState.DISPATCHED.name(), OrderState.ARRIVED.name(), OrderState.HANDLED.name());

    @Inject
    WorkOrderQueries queries;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private @Nullable OrderDetails details;

    /** A check as it is ticked: what, and which clause wants it. */
    public record Check(String code, String name, String clause) {}

    /** Not found for who may not read it. */
    public void load() {
        getDetails();
    }

    public OrderDetails getDetails() {
        var known = details;
        if (known == null) {
            known = queries.byNumber(getNumber());
            details = known;
        }
        return known;
    }

    public String getNumber() {
        var number = request.getParameter("number");
        return number == null ? "" : number;
    }

    /** What the form sends along: the order as the person sees it now. */
    public int getVersion() {
        return getDetails().order().version();
    }

    /** The step the person was shown, so that a form sent too late is refused and not lost. */
    public String getShown() {
        var shown = request.getParameter("shown");
        return shown == null ? state().name() : shown;
    }

    /** Whether the person may act on it. */
    public boolean isActable() {
        var order = getDetails().order();
        var caller = signedIn.caller().orElseThrow();
        boolean acts = caller.staffId().equals(order.technicianId()) && caller.is(Role.TECHNICIAN)
                || caller.is(Role.DISPATCHER) && caller.worksIn(order.department());
        return acts && OPEN.contains(getShown());
    }

    /** Whether a form of a step is offered. */
    public boolean at(String step) {
        return isActable() && getShown().equals(step);
    }

    /** What has to be ticked before the fault counts as handled. */
    public List<Check> getHandlingChecks() {
        return checks(Moment.HANDLED);
    }

    /** What has to be ticked before the repair counts as finished. */
    public List<Check> getFinishChecks() {
        var checks = new LinkedHashSet<>(checks(Moment.REPAIRED));
        checks.addAll(checks(Moment.RESULT_RETURNED));
        return new ArrayList<>(checks);
    }

    /** What was ticked. */
    public List<Check> getDone() {
        var ticked = getDetails().order().checks();
        return checks(demand -> ticked.contains(demand.code()));
    }

    private List<Check> checks(Moment before) {
        return checks(demand -> demand.before() == before);
    }

    private List<Check> checks(Predicate<FinishRequirement> which) {
        return getDetails().checks().stream()
                .filter(which)
                .map(demand -> new Check(demand.code(), Texts.text(demand.name()), demand.clause()))
                .toList();
    }

    /** The clause that wants something written at a step; empty when none does. */
    public String clauseFor(String code, String before) {
        return getDetails().demands().stream()
                .filter(demand -> demand.code().equals(code) && demand.before() == Moment.valueOf(before))
                .findFirst()
                .map(FinishRequirement::clause)
                .orElse("");
    }

    /** Whether the form at the end asks since when supply is back. */
    public boolean isRestoring() {
        return getDetails().demands().stream().anyMatch(demand -> demand.code().equals("restored-at"));
    }

    private OrderState state() {
        return getDetails().order().state();
    }
}
