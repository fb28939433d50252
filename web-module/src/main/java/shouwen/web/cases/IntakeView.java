package shouwen.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shouwen.cases.CaseReceipt;
import shouwen.cases.CaseSummary;
import shouwen.cases.IntakePreview;
import shouwen.cases.service.IntakeService;
import shouwen.identity.Role;
import shouwen.party.Phone;
import shouwen.policy.CaseKind;
import shouwen.policy.Category;
import shouwen.shared.ForbiddenException;
import shouwen.web.ui.PackWords;
import shouwen.web.ui.SignedIn;

/** Taking a case while the caller speaks: who calls, what it is about, who gets it and by when, the number. */
@Named
@ViewScoped
public class IntakeView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SOMEBODY_ELSE = "other";

    @Inject
    CallerSearch search;

    @Inject
    IntakeService service;

    @Inject
    PackWords words;

    @Inject
    SignedIn signedIn;

    private final IntakeForm form = new IntakeForm();
    private final ArrayList<CallerCard> callers = new ArrayList<>();
    private @Nullable String called;
    private @Nullable String draft;
    private transient @Nullable IntakePreview outlook;
    private transient @Nullable List<CaseSummary> earlier;
    private transient @Nullable CaseReceipt receipt;

    /** Only for those who may take cases. A number in the address is looked up at once. */
    public void open() {
        if (!signedIn.is(Role.CALL_TAKER) && !signedIn.is(Role.SUPERVISOR)) {
            throw new ForbiddenException("notYourRole");
        }
        if (called != null) {
            form.put("q", called);
            find();
        }
    }

    /** Looks the caller up; the best match is chosen until another is. */
    public void find() {
        lookUp();
        form.put("choice", callers.isEmpty() ? SOMEBODY_ELSE : "0");
        form.put("phone", callers.isEmpty() ? typedPhone() : null);
    }

    private void lookUp() {
        earlier = null;
        callers.clear();
        var typed = form.text("q");
        callers.addAll(search.find(typed == null ? "" : typed));
    }

    /** Another of the matches, or somebody else, is calling. */
    public void choose() {
        earlier = null;
        form.put("phone", getCaller() == null ? typedPhone() : null);
    }

    private @Nullable String typedPhone() {
        var typed = form.text("q");
        return typed != null && Phone.parse(typed).isPresent() ? typed : null;
    }

    /** The kind has changed: a category that is not for it falls away. */
    public void chooseKind() {
        if (category().isEmpty()) {
            form.put("category", null);
        }
        changed();
    }

    /** A category for one kind alone decides the kind. */
    public void chooseCategory() {
        if (form.kind() == null) {
            Optional.ofNullable(form.text("category"))
                    .flatMap(words.pack()::category)
                    .filter(category -> category.kinds().size() == 1)
                    .ifPresent(category -> form.put("kind", category.kinds().iterator().next().name()));
        }
        changed();
    }

    /** Takes the same matter as an emergency. */
    public void escalate() {
        form.put("kind", CaseKind.EMERGENCY.name());
        changed();
    }

    /** Something changed that a rule may look at. */
    public void changed() {
        outlook = null;
    }

    /** Keeps the case; a form sent twice keeps it once. */
    public void save() {
        outlook = null;
        if (receipt == null) {
            receipt = service.register(form.newCase(getCaller(), category().orElse(null)));
        }
    }

    /** Puts back what the browser kept. */
    public void restore() {
        form.restore(IntakeDraft.read(draft));
        draft = null;
        chooseKind();
        if (form.text("q") != null) {
            lookUp();
        }
    }

    Optional<Category> category() {
        var code = form.text("category");
        var kind = form.kind();
        return code == null || kind == null
                ? Optional.empty()
                : words.pack().category(code).filter(category -> category.fits(kind));
    }

    IntakeForm form() {
        return form;
    }

    /** Where it would go and by when; null until kind, category and channel are known. */
    public @Nullable IntakePreview getOutlook() {
        if (outlook == null && form.channel() != null && category().isPresent()) {
            outlook = service.preview(form.newCase(getCaller(), category().orElse(null)));
        }
        return outlook;
    }

    /** The chosen customer; null for an unknown caller. */
    public @Nullable CallerCard getCaller() {
        var choice = form.text("choice");
        return choice != null && choice.matches("\\d{1,2}") && Integer.parseInt(choice) < callers.size()
                ? callers.get(Integer.parseInt(choice))
                : null;
    }

    /** The newest cases of the caller. */
    public List<CaseSummary> getEarlier() {
        var known = earlier;
        if (known == null) {
            var caller = getCaller();
            known = search.earlier(caller == null ? null : caller.customerId(), typedPhone());
            earlier = known;
        }
        return known;
    }

    public List<CallerCard> getCallers() {
        return callers;
    }

    /** Whether somebody was looked up, found or not. */
    public boolean isLookedUp() {
        return form.text("choice") != null;
    }

    public @Nullable CaseReceipt getReceipt() {
        return receipt;
    }

    public Map<String, @Nullable String> getTyped() {
        return form.fields();
    }

    public Map<String, @Nullable String> getAnswers() {
        return form.answers();
    }

    /** The number in the address, as a telephone system hands it over. */
    public @Nullable String getCalled() {
        return called;
    }

    public void setCalled(@Nullable String called) {
        this.called = called;
    }

    public @Nullable String getDraft() {
        return draft;
    }

    public void setDraft(@Nullable String draft) {
        this.draft = draft;
    }
}
