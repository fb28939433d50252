package shouwen.policy.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The {@code set} list of an overlay: fills blanks and adds what the pack does not say. A value the regulation states is
 * left alone unless the overlay says {@code override: true}.
 */
final class OverlayValues {

    static final Set<String> FIXED = Set.of("id", "clause", "clauses", "name");

    private final PackDraft draft;
    private final YamlDocument overlay;
    private final Problems problems;
    private final Set<String> done = new HashSet<>();

    OverlayValues(PackDraft draft, YamlDocument overlay, Problems problems) {
        this.draft = draft;
        this.overlay = overlay;
        this.problems = problems;
    }

    void fill() {
        var list = overlay.root().path("set");
        for (int i = 0; i < list.size(); i++) {
            fill(list.get(i), "/set/" + i);
        }
    }

    private void fill(JsonNode set, String pointer) {
        var section = set.path("in").asText();
        var id = set.path("id").asText();
        var entry = draft.find(section, id);
        if (entry.isEmpty()) {
            problems.add(overlay.problem(pointer + "/id", "no \"" + id + "\" in " + section));
            return;
        }
        if (!draft.knows("clauses", set.path("by").asText())) {
            problems.add(overlay.problem(pointer + "/by", "unknown clause \"" + set.path("by").asText() + "\""));
        }
        set.path("values").properties().forEach(value -> {
            var place = pointer + "/values/" + value.getKey();
            if (allowed(set, entry.get(), value.getKey(), place)) {
                entry.get().fill(
                        value.getKey(), value.getValue(), overlay.problem(place, ""), set.path("by").asText());
            }
        });
        checkShape(entry.get());
    }

    private boolean allowed(JsonNode set, PackEntry entry, String field, String place) {
        if (FIXED.contains(field)) {
            problems.add(overlay.problem(place, "an overlay cannot change the " + field + " of a rule"));
            return false;
        }
        if (!done.add(entry.section() + "/" + entry.id() + "/" + field)) {
            problems.add(overlay.problem(place, "set twice"));
            return false;
        }
        boolean fills = !entry.has(field) || fills(entry.at(field), set.path("values").path(field));
        if (!fills && !set.path("override").asBoolean()) {
            problems.add(overlay.problem(
                    place, "the regulation states this value (" + entry.clause() + "); say override: true"));
            return false;
        }
        return true;
    }

    /** Whether nothing is changed but blanks, however deep inside the value they stand: one bound of a ladder's bands. */
    private static boolean fills(JsonNode stated, JsonNode wanted) {
        if (EntryValues.blank(stated)) {
            return true;
        }
        if (stated.isObject() && wanted.isObject() && stated.size() == wanted.size()) {
            return stated.properties().stream()
                    .allMatch(part -> wanted.has(part.getKey())
                            && fills(part.getValue(), wanted.path(part.getKey())));
        }
        if (stated.isArray() && wanted.isArray() && stated.size() == wanted.size()) {
            return IntStream.range(0, stated.size()).allMatch(i -> fills(stated.get(i), wanted.get(i)));
        }
        return stated.equals(wanted);
    }

    private void checkShape(PackEntry entry) {
        var alone = JsonNodeFactory.instance.objectNode();
        alone.putArray(entry.section()).add(entry.node());
        var prefix = "/" + entry.section() + "/0";
        for (var deviation : PackSchema.check(alone)) {
            problems.add(entry.problem(deviation.pointer().substring(prefix.length()), deviation.reason()));
        }
    }
}
