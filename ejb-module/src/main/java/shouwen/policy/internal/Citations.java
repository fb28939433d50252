package shouwen.policy.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.policy.Binding;
import shouwen.policy.UnsetValue;

/** What a rule cites and what it leaves blank, wherever inside it that stands. */
final class Citations {

    /** Sections whose entries state clauses and do not carry them, or try rules out. */
    private static final Set<String> NO_RULES = Set.of("sources", "clauses", "examples");

    private static final Set<String> SINGLE = Set.of("clause", "debtClause");

    private final PackEntry entry;
    private final List<Binding> bindings = new ArrayList<>();
    private final List<UnsetValue> blanks = new ArrayList<>();

    private Citations(PackEntry entry) {
        this.entry = entry;
        walk(entry.node(), "", entry.clause());
        entry.fillers().forEach(by -> bindings.add(new Binding(by, entry.section(), entry.id(), "set")));
    }

    /** Which rules carry which clauses, in the order of the pack. */
    static List<Binding> bindings(PackDraft draft) {
        return rules(draft).flatMap(rule -> new Citations(rule).bindings.stream()).distinct().toList();
    }

    static List<UnsetValue> blanks(PackDraft draft) {
        return rules(draft).flatMap(rule -> new Citations(rule).blanks.stream()).toList();
    }

    private static Stream<PackEntry> rules(PackDraft draft) {
        return draft.all().stream().filter(entry -> !NO_RULES.contains(entry.section()));
    }

    /** Every clause a node names itself, {@code clause} first. */
    static List<String> all(JsonNode node) {
        Set<String> cited = new LinkedHashSet<>();
        SINGLE.stream().sorted().filter(node::has).forEach(key -> cited.add(node.path(key).asText()));
        cited.addAll(EntryValues.texts(node.path("clauses")));
        return List.copyOf(cited);
    }

    /** The first clause a node names, null where it names none. */
    static @Nullable String first(JsonNode node) {
        return all(node).stream().findFirst().orElse(null);
    }

    private void walk(JsonNode node, String path, String clause) {
        if (node.isObject()) {
            var own = all(node);
            own.forEach(cited -> bindings.add(new Binding(cited, entry.section(), entry.id(), path)));
            var nearest = own.isEmpty() ? clause : own.get(0);
            node.properties().forEach(field -> visit(field.getValue(), path, field.getKey(), nearest));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                var part = node.get(i);
                var name = part.path("id").asText(part.path("level").asText(String.valueOf(i)));
                visit(part, path, name, clause);
            }
        }
    }

    private void visit(JsonNode node, String path, String key, String clause) {
        var place = path.isEmpty() ? key : path + "/" + key;
        if (EntryValues.blank(node)) {
            blanks.add(new UnsetValue(entry.section(), entry.id(), place.replaceFirst("^(levels/\\d+)/after$", "$1"),
                    clause));
        }
        walk(node, place, clause);
    }
}
