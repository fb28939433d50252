package shouwen.web.field;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shouwen.field.CannotRepairReason;
import shouwen.field.GivingUp;
import shouwen.field.Handling;
import shouwen.field.HandlingForm;
import shouwen.field.RepairForm;
import shouwen.field.service.WorkOrderService;
import shouwen.web.ui.LocalMoment;
import shouwen.web.ui.Messages;
import shouwen.web.ui.Moments;

/** What is reported from the site, one form for each step. */
@Named("orderActs")
@RequestScoped
public class OrderActs {

    @Inject
    WorkOrderService orders;

    @Inject
    Moments moments;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    private final Map<String, @Nullable String> texts = new HashMap<>();
    private List<String> checks = List.of();
    private @Nullable Integer minutes;
    private @Nullable CannotRepairReason reason;
    private boolean informed;

    public String arrive() {
        orders.arrive(number(), version());
        return done("done.arrived");
    }

    public String handle() {
        var expected = minutes == null ? null : Duration.ofMinutes(minutes);
        orders.handle(number(), version(), new HandlingForm(handling(), expected, Set.copyOf(checks)));
        return done("done.handled");
    }

    /** The repair is finished; with a result, the case goes back to customer service at once. */
    public String repair() {
        var form = new RepairForm(
                handling(),
                Set.copyOf(checks),
                typed("opinion"),
                Drawing.png(texts.get("signature")),
                typed("noSignatureReason"),
                LocalMoment.parse("restoredAt", texts.get("restoredAt"), moments.getZone()),
                texts.get("result"));
        orders.repair(number(), version(), form);
        return done("done.repaired");
    }

    public String cannotRepair() {
        orders.cannotRepair(number(), version(), new GivingUp(reason, typed("note"), informed, typed("referredTo")));
        return done("done.cannotRepair");
    }

    private Handling handling() {
        return new Handling(
                typed("measurement"),
                typed("analysis"),
                typed("scheme"),
                typed("measures"),
                typed("tools"),
                typed("materials"),
                typed("safetyMeasures"));
    }

    private String typed(String field) {
        var text = texts.get(field);
        return text == null ? "" : text;
    }

    private String number() {
        return String.valueOf(request.getParameter("number"));
    }

    private @Nullable Integer version() {
        var seen = request.getParameter("version");
        return seen != null && seen.matches("\\d{1,9}") ? Integer.valueOf(seen) : null;
    }

    private String done(String key) {
        messages.info("field", key);
        return "/field/order?faces-redirect=true&number=" + number();
    }

    /** What is typed, by the name of the input. */
    public Map<String, @Nullable String> getTexts() {
        return texts;
    }

    public List<String> getChecks() {
        return checks;
    }

    public void setChecks(@Nullable List<String> checks) {
        this.checks = checks == null ? List.of() : checks;
    }

    /** How long the repair will take, as told to the customer; null leaves what was said before. */
    public @Nullable Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable Integer minutes) {
        this.minutes = minutes;
    }

    public @Nullable CannotRepairReason getReason() {
        return reason;
    }

    public void setReason(@Nullable CannotRepairReason reason) {
        this.reason = reason;
    }

    public CannotRepairReason[] getReasons() {
        return CannotRepairReason.values();
    }

    public boolean isInformed() {
        return informed;
    }

    public void setInformed(boolean informed) {
        this.informed = informed;
    }
}
