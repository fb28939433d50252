package shouwen.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shouwen.policy.OverlayChange;
import shouwen.policy.OverlayEntry;
import shouwen.policy.OverlayField;
import shouwen.policy.service.PackDrafts;
import shouwen.policy.service.PackVersionQueries;
import shouwen.policy.service.VersionRow;
import shouwen.shared.InvalidInputException;
import shouwen.shared.LocalizedText;
import shouwen.shared.UnknownThingException;
import shouwen.web.ui.Address;
import shouwen.web.ui.Messages;
import shouwen.web.ui.Texts;

/**
 * The operator's values of one entry. Which one is read from the request when it is needed, so that a refused change leaves
 * the page as it was; saving makes a new draft.
 */
@Named("valueView")
@RequestScoped
public class ValueView {

    private static final int LONGEST = 500;
    private static final int MOST_ROWS = 12;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Inject
    PackVersionQueries queries;

    @Inject
    PackDrafts drafts;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    private @Nullable VersionRow version;
    private @Nullable OverlayEntry entry;
    private @Nullable Map<String, String> typed;
    private @Nullable String by;
    private @Nullable String english;
    private @Nullable String simplified;
    private @Nullable String traditional;
    private boolean override;

    /** The version the address names, else the one in force. */
    public VersionRow getVersion() {
        var known = version;
        if (known == null) {
            var id = request.getParameter("version");
            known = id != null && ID.matcher(id).matches()
                    ? queries.version(UUID.fromString(id))
                    : queries.inForce().orElseThrow(() -> new UnknownThingException("packVersion", ""));
            version = known;
        }
        return known;
    }

    public OverlayEntry getEntry() {
        var known = entry;
        if (known == null) {
            known = queries.entry(
                    getVersion().version().id(),
                    Objects.requireNonNullElse(request.getParameter("section"), ""),
                    Objects.requireNonNullElse(request.getParameter("id"), ""));
            entry = known;
        }
        return known;
    }

    /** Fields the regulation leaves open, the operator has set, or the address asks for. */
    public List<OverlayField> getFirst() {
        return getEntry().fields().stream().filter(this::isFirst).toList();
    }

    /** The other fields. */
    public List<OverlayField> getOthers() {
        return getEntry().fields().stream().filter(field -> !isFirst(field)).toList();
    }

    private boolean isFirst(OverlayField field) {
        return field.blank() || field.setBy() != null || field.name().equals(getAsked());
    }

    /** The field the address asks for, empty for none. */
    public String getAsked() {
        return Objects.requireNonNullElse(request.getParameter("field"), "");
    }

    /** What a field is called; its name in the pack where nobody translated it. */
    public String label(OverlayField field) {
        return word("field." + field.name(), field.name());
    }

    /** What may be written: in the language of the view where the form is a common one, else as the schema says it. */
    public String form(OverlayField field) {
        return word("form." + field.form(), field.description());
    }

    public String formLanguage(OverlayField field) {
        return bundle().containsKey("form." + field.form()) ? Texts.viewLocale().toLanguageTag() : "en";
    }

    public String choices(OverlayField field) {
        return String.join(", ", field.choices());
    }

    /** What the regulation says of it. */
    public String regulation(OverlayField field) {
        return Objects.requireNonNullElseGet(field.regulation(), () -> word("value.regulation.silent", ""));
    }

    /** Lines of the input. */
    public int rows(OverlayField field) {
        return Math.min(1 + (int) tidy(getTyped().get(field.name())).lines().count(), MOST_ROWS);
    }

    private static String word(String key, String otherwise) {
        return bundle().containsKey(key) ? bundle().getString(key) : otherwise;
    }

    private static ResourceBundle bundle() {
        return Texts.bundle("policy", Texts.viewLocale());
    }

    /** What the inputs hold, by field. */
    public Map<String, String> getTyped() {
        var known = typed;
        if (known == null) {
            known = new HashMap<>();
            for (var field : getEntry().fields()) {
                known.put(field.name(), Objects.requireNonNullElse(field.current(), ""));
            }
            typed = known;
        }
        return known;
    }

    /** Takes the changed values in as a draft and shows what it changes. */
    public String save() {
        var changed = changed();
        if (changed.isEmpty()) {
            throw new InvalidInputException("values", "overlay.nothingChanged");
        }
        var base = getVersion().version().id();
        var own = getEntry().own();
        var named = by == null ? "" : by;
        var id = drafts.fromChange(
                base,
                new OverlayChange(
                        getEntry().section(),
                        getEntry().id(),
                        changed,
                        named,
                        own || !named.isEmpty() || isOnlyTakenBack(changed) ? null : newClause(),
                        override));
        messages.info("policy", "value.done");
        return Address.of("/policy/compare").with("from", base).with("to", id) + "&faces-redirect=true";
    }

    private Map<String, String> changed() {
        var changed = new LinkedHashMap<String, String>();
        for (var field : getEntry().fields()) {
            var now = tidy(getTyped().get(field.name()));
            if (!now.equals(tidy(field.current()))) {
                changed.put(field.name(), now);
            }
        }
        return changed;
    }

    private static String tidy(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    private static boolean isOnlyTakenBack(Map<String, String> changed) {
        return changed.values().stream().allMatch(String::isEmpty);
    }

    private LocalizedText newClause() {
        return new LocalizedText(
                shouwen.shared.Texts.line("english", english, LONGEST),
                shouwen.shared.Texts.line("simplified", simplified, LONGEST),
                shouwen.shared.Texts.line("traditional", traditional, LONGEST));
    }

    public @Nullable String getBy() {
        return by;
    }

    public void setBy(@Nullable String by) {
        this.by = by;
    }

    public @Nullable String getEnglish() {
        return english;
    }

    public void setEnglish(@Nullable String english) {
        this.english = english;
    }

    public @Nullable String getSimplified() {
        return simplified;
    }

    public void setSimplified(@Nullable String simplified) {
        this.simplified = simplified;
    }

    public @Nullable String getTraditional() {
        return traditional;
    }

    public void setTraditional(@Nullable String traditional) {
        this.traditional = traditional;
    }

    public boolean isOverride() {
        return override;
    }

    public void setOverride(boolean override) {
        this.override = override;
    }
}
