package shouwen.web.register;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwen.policy.RegisterField;
import shouwen.register.EntryDetails;
import shouwen.register.service.EntryQueries;
import shouwen.register.service.EntryService;
import shouwen.web.ui.Messages;

/** The page of an entry and its acts. What was offered stays with the view, and the version the person saw. */
@Named("entryView")
@ViewScoped
public class EntryView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    EntryQueries queries;

    @Inject
    EntryService service;

    @Inject
    EntryReader reader;

    @Inject
    Messages messages;

    private final HashMap<String, @Nullable String> values = new HashMap<>();
    private final HashMap<String, @Nullable String> notes = new HashMap<>();
    private final ArrayList<StepOffer> offers = new ArrayList<>();
    private String number = "";
    private int version;
    private boolean mayFill;
    private boolean mayWithdraw;
    private @Nullable String reason;
    private transient @Nullable EntryDetails details;

    /** Reads the entry and keeps what its forms need; after a refusal, what has changed since. */
    public void prepare() {
        var faces = FacesContext.getCurrentInstance();
        details = null; // as it stands now, not as the request before read it
        if (!faces.isPostback()) {
            var shown = getDetails();
            version = shown.entry().version();
            mayFill = shown.mayFill();
            mayWithdraw = shown.mayWithdraw();
            offers.addAll(reader.offers(shown));
            values.putAll(reader.typed(shown));
        } else if (faces.getMessageList(null).stream().anyMatch(EntryView::isRefusal)) {
            version = getDetails().entry().version();
        }
    }

    private static boolean isRefusal(FacesMessage message) {
        return message.getSeverity() == FacesMessage.SEVERITY_ERROR;
    }

    /** Takes a step, with what was filled in for it. */
    public String take(StepOffer step, @Nullable String outcome) {
        var fields = new HashMap<String, @Nullable String>();
        step.fields().forEach(field -> fields.put(field, values.get(field)));
        var chosen = outcome == null || outcome.isEmpty() ? null : outcome;
        service.record(number, version, step.id(), chosen, notes.get(step.id()), fields);
        messages.info("register", "done.step", step.name());
        return page();
    }

    /** Changes what stands in the entry. */
    public String fill() {
        service.fill(number, version, values);
        messages.info("register", "done.filled");
        return page();
    }

    public String withdraw() {
        service.withdraw(number, version, reason);
        messages.info("register", "done.withdrawn", number);
        return page();
    }

    private String page() {
        return "/register/entry?faces-redirect=true&number=" + number;
    }

    public EntryDetails getDetails() {
        var known = details;
        if (known == null) {
            known = queries.find(number);
            details = known;
        }
        return known;
    }

    public List<StepOffer> getOffers() {
        return offers;
    }

    /** The fields a person fills in. */
    public List<RegisterField> getFields() {
        return getDetails().rule().fields().stream()
                .filter(field -> field.type() != RegisterField.Type.COMPUTED)
                .toList();
    }

    /** The fields to fill in with a step. */
    public List<RegisterField> fieldsOf(StepOffer step) {
        return getFields().stream().filter(field -> step.fields().contains(field.id())).toList();
    }

    public boolean isMayFill() {
        return mayFill && !getFields().isEmpty();
    }

    public boolean isMayWithdraw() {
        return mayWithdraw;
    }

    /** What is typed, by field. */
    public Map<String, @Nullable String> getValues() {
        return values;
    }

    /** What is noted with a step, by step. */
    public Map<String, @Nullable String> getNotes() {
        return notes;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number;
    }
}
