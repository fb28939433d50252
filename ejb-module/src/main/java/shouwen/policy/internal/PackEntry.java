package shouwen.policy.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shouwen.policy.PackProblem;

/** One rule of a pack as written, with the places its values came from and what the overlay filled in. */
final class PackEntry {

    static final String UNSET = "unset";

    private final String section;
    private final ObjectNode node;
    private final YamlDocument document;
    private final String pointer;
    private final Map<String, PackProblem> filled = new HashMap<>();
    private final Map<String, String> fillers = new LinkedHashMap<>();
    private @Nullable String setBy;

    PackEntry(String section, ObjectNode node, YamlDocument document, String pointer) {
        this.section = section;
        this.node = node;
        this.document = document;
        this.pointer = pointer;
    }

    boolean standsIn(YamlDocument file) {
        return document == file;
    }

    String section() {
        return section;
    }

    String id() {
        return node.path("id").asText();
    }

    /** The first clause it names, empty where it names none. */
    String clause() {
        var first = Citations.first(node);
        return first == null ? "" : first;
    }

    ObjectNode node() {
        return node;
    }

    @Nullable String setBy() {
        return setBy;
    }

    /** The clauses of the overlay that filled values of it. */
    Set<String> fillers() {
        return new LinkedHashSet<>(fillers.values());
    }

    /** The clause of the overlay that gave a field its value, null where the pack itself did. */
    @Nullable String filledBy(String field) {
        return fillers.get(field);
    }

    JsonNode at(String field) {
        return node.path(field);
    }

    boolean has(String field) {
        return node.has(field);
    }

    String text(String field) {
        return node.path(field).asText();
    }

    boolean unset(String field) {
        return node.path(field).asText().equals(UNSET);
    }

    /** The text of a field, null where it is absent or blank. */
    @Nullable String given(String field) {
        return !node.has(field) || unset(field) ? null : text(field);
    }

    /** Writes a value of the overlay over this entry; where it stood is remembered for later problems. */
    void fill(String field, JsonNode value, PackProblem place, String by) {
        node.set(field, value);
        filled.put(field, place);
        setBy = by;
        fillers.put(field, by);
    }

    /** A problem at a place inside this entry: {@code "/target"}, or empty for the entry itself. */
    PackProblem problem(String inside, String reason) {
        var place = inside.isEmpty() ? null : filled.get(inside.split("/")[1]);
        if (place != null) {
            return new PackProblem(place.file(), place.line(), place.path(), reason);
        }
        return document.problem(pointer + inside, reason);
    }
}
