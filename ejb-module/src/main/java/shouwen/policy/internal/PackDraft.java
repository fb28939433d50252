package shouwen.policy.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shouwen.policy.PackProblem;

/** A pack put together from its files and an overlay, not yet checked for sense. */
final class PackDraft {

    private static final Set<String> HEADERS = Set.of("pack", "overlay", "set");

    private final Problems problems;
    private final Map<String, List<PackEntry>> sections = new LinkedHashMap<>();
    private ObjectNode header = JsonNodeFactory.instance.objectNode();

    private PackDraft(Problems problems) {
        this.problems = problems;
    }

    static PackDraft of(List<YamlDocument> files, Optional<YamlDocument> overlay, Problems problems) {
        var draft = new PackDraft(problems);
        files.forEach(draft::addFile);
        if (draft.header.isEmpty()) {
            var first = files.isEmpty() ? "pack.yaml" : files.get(0).file();
            problems.add(new PackProblem(first, 0, "/pack", "no file of the folder has the key \"pack\""));
        }
        overlay.ifPresent(draft::addOverlay);
        return draft;
    }

    ObjectNode header() {
        return header;
    }

    List<PackEntry> section(String name) {
        return sections.getOrDefault(name, List.of());
    }

    Optional<PackEntry> find(String section, String id) {
        return section(section).stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    boolean knows(String section, String id) {
        return find(section, id).isPresent();
    }

    List<PackEntry> all() {
        return sections.values().stream().flatMap(List::stream).toList();
    }

    private void addFile(YamlDocument file) {
        for (var foreign : List.of("overlay", "set")) {
            if (file.root().has(foreign)) {
                problems.add(file.problem("/" + foreign, "belongs in an overlay, not in a pack"));
            }
        }
        if (file.root().get("pack") instanceof ObjectNode found) {
            if (!header.isEmpty()) {
                problems.add(file.problem("/pack", "another file of the folder has the key \"pack\" already"));
            }
            header = found;
        }
        addSections(file);
    }

    private void addOverlay(YamlDocument overlay) {
        if (overlay.root().has("pack")) {
            problems.add(overlay.problem("/pack", "belongs in a pack, not in an overlay"));
        }
        var wanted = overlay.root().path("overlay").path("for").asText();
        if (!wanted.equals(header.path("id").asText())) {
            problems.add(overlay.problem("/overlay/for", "the overlay is for \"" + wanted + "\", the pack is \""
                    + header.path("id").asText() + "\""));
        }
        addSections(overlay);
        new OverlayValues(this, overlay, problems).fill();
    }

    private void addSections(YamlDocument file) {
        file.root().properties().forEach(section -> {
            if (HEADERS.contains(section.getKey())) {
                return;
            }
            var entries = sections.computeIfAbsent(section.getKey(), key -> new ArrayList<>());
            for (int i = 0; i < section.getValue().size(); i++) {
                var node = (ObjectNode) section.getValue().get(i).deepCopy();
                entries.add(new PackEntry(section.getKey(), node, file, "/" + section.getKey() + "/" + i));
            }
        });
    }
}
