package shouwen.policy.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shouwen.policy.EntryDifference;
import shouwen.policy.EntryDifference.FieldDifference;
import shouwen.policy.EntryDifference.Kind;
import shouwen.policy.PackText;
import shouwen.shared.LocalizedText;

/**
 * What two versions do not have alike, entry by entry and value by value, with the operator's values filled in. Examples
 * are left out: they prove rules and are none.
 */
public final class PackDifferences {

    private static final Set<String> LEFT_OUT = Set.of("examples");

    /** An entry by section and id. */
    private record Key(String section, String id) {}

    private PackDifferences() {}

    /** In the order of the sections, those of the first version first. */
    public static List<EntryDifference> between(PackText before, PackText after) {
        var old = entries(before);
        var young = entries(after);
        var keys = new LinkedHashSet<>(old.keySet());
        keys.addAll(young.keySet());
        var sections = keys.stream().map(Key::section).distinct().toList();
        List<EntryDifference> found = new ArrayList<>();
        for (var section : sections) {
            keys.stream()
                    .filter(key -> key.section().equals(section))
                    .filter(key -> !Objects.equals(old.get(key), young.get(key)))
                    .map(key -> difference(key, old.get(key), young.get(key)))
                    .forEach(found::add);
        }
        return found;
    }

    private static Map<Key, ObjectNode> entries(PackText text) {
        var draft = PackReader.draft(PackTexts.packs(text), PackTexts.overlay(text).orElse(null));
        Map<Key, ObjectNode> found = new LinkedHashMap<>();
        found.put(new Key("pack", draft.header().path("id").asText()), draft.header());
        draft.all().stream()
                .filter(entry -> !LEFT_OUT.contains(entry.section()))
                .forEach(entry -> found.putIfAbsent(new Key(entry.section(), entry.id()), entry.node()));
        return found;
    }

    private static EntryDifference difference(Key key, @Nullable ObjectNode before, @Nullable ObjectNode after) {
        var shown = after == null ? Objects.requireNonNull(before) : after;
        var kind = before == null ? Kind.ADDED : after == null ? Kind.GONE : Kind.CHANGED;
        var clause = Citations.first(shown);
        return new EntryDifference(
                key.section(), key.id(), name(shown), clause == null ? "" : clause, kind, fields(before, after));
    }

    private static @Nullable LocalizedText name(ObjectNode entry) {
        for (var field : List.of("name", "title", "text")) {
            if (entry.path(field).has("en")) {
                return EntryValues.text(entry.path(field));
            }
        }
        return null;
    }

    private static List<FieldDifference> fields(@Nullable ObjectNode before, @Nullable ObjectNode after) {
        Map<String, String> old = before == null ? Map.of() : EntryTree.values(before);
        Map<String, String> young = after == null ? Map.of() : EntryTree.values(after);
        var paths = new LinkedHashSet<>(old.keySet());
        paths.addAll(young.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(old.get(path), young.get(path)))
                .map(path -> new FieldDifference(path, old.get(path), young.get(path)))
                .toList();
    }
}
