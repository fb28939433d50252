package shouwen.policy.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an overlay adopts of another pack: registers with the ladders, leads, schedules, clocks and notices made for them, and
 * whatever these name: formulas, posts, pause reasons, clauses and their sources. Its departments, categories, routes and
 * examples stay behind.
 */
final class Adoption {

    /** Sections whose entries belong to the register they name. */
    private static final Set<String> OF_REGISTER = Set.of("ladders", "leads", "schedules", "clocks");

    /** What comes along because something adopted names it. */
    private static final Set<String> NAMED = Set.of("formulas", "posts", "pauseReasons", "clauses", "sources", "schedules");

    private final JsonNode wish;
    private final List<PackEntry> all = new ArrayList<>();
    private final Set<PackEntry> taken = new LinkedHashSet<>();

    private Adoption(JsonNode wish, List<YamlDocument> files) {
        this.wish = wish;
        files.forEach(file -> file.root().properties().forEach(section -> add(file, section.getKey(), section.getValue())));
    }

    /** The packs an overlay adopts from, in order. */
    static List<String> packs(YamlDocument overlay) {
        return EntryValues.elements(overlay.root().path("overlay").path("adopts"))
                .map(wish -> wish.path("from").asText())
                .toList();
    }

    /** What an overlay adopts of a pack: entries in the order of its files. */
    static List<PackEntry> of(YamlDocument overlay, String pack, List<YamlDocument> files) {
        return EntryValues.elements(overlay.root().path("overlay").path("adopts"))
                .filter(wish -> wish.path("from").asText().equals(pack))
                .flatMap(wish -> new Adoption(wish, files).entries().stream())
                .toList();
    }

    /** The names the overlay gives that the pack does not have, as places inside its header. */
    static void refuseUnknown(YamlDocument overlay, String pack, List<YamlDocument> files, Problems problems) {
        var wishes = overlay.root().path("overlay").path("adopts");
        for (int i = 0; i < wishes.size(); i++) {
            if (wishes.get(i).path("from").asText().equals(pack)) {
                new Adoption(wishes.get(i), files).refuseUnknown(overlay, "/overlay/adopts/" + i, problems);
            }
        }
    }

    private void add(YamlDocument file, String section, JsonNode entries) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) instanceof ObjectNode node) {
                all.add(new PackEntry(section, node.deepCopy(), file, "/" + section + "/" + i));
            }
        }
    }

    private List<PackEntry> entries() {
        Deque<PackEntry> open = new ArrayDeque<>();
        all.stream().filter(this::isWished).forEach(open::add);
        while (!open.isEmpty()) {
            var entry = open.remove();
            if (taken.add(entry)) {
                var names = named(entry);
                all.stream().filter(other -> names.contains(key(other))).forEach(open::add);
            }
        }
        return all.stream().filter(taken::contains).toList();
    }

    private boolean isWished(PackEntry entry) {
        var registers = EntryValues.set(wish.path("registers"));
        if (OF_REGISTER.contains(entry.section())) {
            return registers.contains(entry.text("register"));
        }
        if (entry.section().equals("notices")) {
            var event = entry.text("event");
            return event.contains(".") && registers.contains(event.substring(0, event.indexOf('.')));
        }
        return EntryValues.set(wish.path(entry.section())).contains(entry.id());
    }

    private static Set<String> named(PackEntry entry) {
        var names = new HashSet<String>();
        References.each(entry, (section, name, place) -> {
            if (NAMED.contains(section)) {
                names.add(section + "/" + name);
            }
        });
        return names;
    }

    private static String key(PackEntry entry) {
        return entry.section() + "/" + entry.id();
    }

    private void refuseUnknown(YamlDocument overlay, String place, Problems problems) {
        var known = all.stream().map(Adoption::key).collect(Collectors.toSet());
        for (var section : List.of("registers", "formulas", "documents")) {
            var names = wish.path(section);
            for (int i = 0; i < names.size(); i++) {
                if (!known.contains(section + "/" + names.get(i).asText())) {
                    problems.add(overlay.problem(
                            place + "/" + section + "/" + i,
                            "no \"" + names.get(i).asText() + "\" in " + section + " of "
                                    + wish.path("from").asText()));
                }
            }
        }
    }
}
