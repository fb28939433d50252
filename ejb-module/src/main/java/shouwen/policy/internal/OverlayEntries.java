package shouwen.policy.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.policy.Clause;
import shouwen.policy.OverlayEntry;
import shouwen.policy.OverlayField;
import shouwen.policy.PackText;
import shouwen.shared.UnknownThingException;

/** Shows an entry of a version as its overlay may change it: what holds now, what the regulation says, what may be written. */
public final class OverlayEntries {

    private final PackDraft current;
    private final PackDraft regulation;
    private final JsonNode overlay;

    private OverlayEntries(PackText text) {
        var own = PackTexts.overlay(text);
        this.current = PackReader.draft(PackTexts.packs(text), own.orElse(null));
        this.regulation = PackReader.draft(PackTexts.packs(text), null);
        this.overlay = own.flatMap(file -> YamlReader.read(file, new Problems()))
                .map(YamlDocument::root)
                .orElseGet(JsonNodeFactory.instance::objectNode);
    }

    /** Refused when the version has no such entry. */
    public static OverlayEntry entry(PackText text, String section, String id) {
        return new OverlayEntries(text).entry(section, id);
    }

    private OverlayEntry entry(String section, String id) {
        var entry = current.find(section, id).orElseThrow(() -> new UnknownThingException("rule", section + " " + id));
        var stated = regulation.find(section, id).map(PackEntry::node);
        var fields = PackSchema.fields(section).entrySet().stream()
                .filter(form -> !OverlayValues.FIXED.contains(form.getKey()))
                .map(form -> field(entry, stated, form.getKey(), form.getValue()))
                .toList();
        var name = entry.at("name").has("en") ? EntryValues.text(entry.at("name")) : null;
        return new OverlayEntry(section, id, name, entry.clause(), stated.isEmpty(), fields, clauses());
    }

    private OverlayField field(PackEntry entry, Optional<? extends JsonNode> stated, String name, FieldForm form) {
        var said = stated.map(node -> node.path(name)).orElseGet(MissingNode::getInstance);
        return new OverlayField(
                name,
                form.shared(),
                form.description(),
                form.choices(),
                shown(entry.at(name)),
                shown(said),
                hasBlank(said),
                setBy(entry, name));
    }

    private static @Nullable String shown(JsonNode value) {
        return value.isMissingNode() ? null : YamlText.value(value);
    }

    private static boolean hasBlank(JsonNode value) {
        return EntryValues.blank(value) || EntryValues.elements(value).anyMatch(OverlayEntries::hasBlank);
    }

    private @Nullable String setBy(PackEntry entry, String field) {
        return EntryValues.elements(overlay.path("set"))
                .filter(set -> set.path("in").asText().equals(entry.section())
                        && set.path("id").asText().equals(entry.id())
                        && set.path("values").has(field))
                .map(set -> set.path("by").asText())
                .findFirst()
                .orElse(null);
    }

    private List<Clause> clauses() {
        var own = EntryValues.elements(overlay.path("clauses"))
                .map(clause -> clause.path("id").asText())
                .collect(Collectors.toSet());
        return current.section("clauses").stream()
                .filter(entry -> own.contains(entry.id()))
                .map(entry -> new Clause(
                        entry.id(), entry.text("source"), EntryValues.text(entry.at("text"))))
                .toList();
    }
}
