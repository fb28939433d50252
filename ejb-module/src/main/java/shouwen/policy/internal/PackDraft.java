package shouwen.policy.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shouwen.policy.PackProblem;

/** A pack put together from its files and an overlay, not yet checked for sense. */
final class PackDraft {

    private static final Set<String> HEADERS = Set.of("pack", "overlay", "set");

    /** What packs of one operator share: the same id is the same thing, and the first pack says what it is. */
    private static final Set<String> SHARED = Set.of("departments", "posts", "hours", "pauseReasons");

    private final Problems problems;
    private final Map<String, List<PackEntry>> sections = new LinkedHashMap<>();
    private ObjectNode header = JsonNodeFactory.instance.objectNode();
    private @Nullable YamlDocument headerFile;

    private PackDraft(Problems problems) {
        this.problems = problems;
    }

    /**
     * @param packs the files by folder; the first pack, whose folder is empty, gives name, zone and calendar
     * @param overlay the operator's own file
     */
    static PackDraft of(Map<String, List<YamlDocument>> packs, Optional<YamlDocument> overlay, Problems problems) {
        var draft = new PackDraft(problems);
        draft.addPack(packs.getOrDefault(PackFile.FIRST, List.of()));
        var adopted = overlay.map(PackDraft::adoptedOnly).orElse(Set.of());
        packs.forEach((folder, files) -> {
            if (!folder.equals(PackFile.FIRST) && !adopted.contains(folder)) {
                draft.addFurther(folder, files);
            }
        });
        overlay.ifPresent(own -> {
            adopted.forEach(pack -> draft.adopt(own, pack, packs.getOrDefault(pack, List.of())));
            draft.addOverlay(own, packs.keySet());
        });
        return draft;
    }

    /** The packs an overlay takes parts of; one that runs whole needs no adopting. */
    static Set<String> adoptedOnly(YamlDocument overlay) {
        var adopted = new LinkedHashSet<>(Adoption.packs(overlay));
        EntryValues.texts(overlay.root().path("overlay").path("with")).forEach(adopted::remove);
        return adopted;
    }

    private void addPack(List<YamlDocument> files) {
        for (var file : files) {
            refuseForeign(file);
            if (file.root().get("pack") instanceof ObjectNode found) {
                if (!header.isEmpty()) {
                    problems.add(file.problem("/pack", "another file of the folder has the key \"pack\" already"));
                }
                header = found;
                headerFile = file;
            }
            addSections(file, Set.of());
        }
        if (header.isEmpty()) {
            var first = files.isEmpty() ? "pack.yaml" : files.get(0).file();
            problems.add(new PackProblem(first, 0, "/pack", "no file of the folder has the key \"pack\""));
        }
    }

    /** Of a further pack only what is its own: whom and when the packs share stands as the first says it. */
    private void addFurther(String folder, List<YamlDocument> files) {
        for (var file : files) {
            refuseForeign(folder, file);
            addSections(file, SHARED);
        }
    }

    private void refuseForeign(String folder, YamlDocument file) {
        refuseForeign(file);
        var found = file.root().path("pack");
        if (!found.isMissingNode() && !found.path("id").asText().equals(folder)) {
            problems.add(file.problem("/pack/id", "the pack in the folder " + folder + " has another id"));
        }
        if (!found.isMissingNode() && !found.path("zone").equals(header.path("zone"))) {
            problems.add(file.problem("/pack/zone", "packs run together have one time zone"));
        }
    }

    /** Of an adopted pack what the overlay asks for; what is known already stays as it is. */
    private void adopt(YamlDocument overlay, String pack, List<YamlDocument> files) {
        files.forEach(file -> refuseForeign(pack, file));
        Adoption.refuseUnknown(overlay, pack, files, problems);
        for (var entry : Adoption.of(overlay, pack, files)) {
            if (!SHARED.contains(entry.section()) || !knows(entry.section(), entry.id())) {
                sections.computeIfAbsent(entry.section(), key -> new ArrayList<>()).add(entry);
            }
        }
    }

    PackProblem headerProblem(String inside, String reason) {
        return headerFile == null
                ? new PackProblem("pack.yaml", 0, "/pack" + inside, reason)
                : headerFile.problem("/pack" + inside, reason);
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

    private void refuseForeign(YamlDocument file) {
        for (var foreign : List.of("overlay", "set")) {
            if (file.root().has(foreign)) {
                problems.add(file.problem("/" + foreign, "belongs in an overlay, not in a pack"));
            }
        }
    }

    private void addOverlay(YamlDocument overlay, Set<String> folders) {
        if (overlay.root().has("pack")) {
            problems.add(overlay.problem("/pack", "belongs in a pack, not in an overlay"));
        }
        var head = overlay.root().path("overlay");
        var wanted = head.path("for").asText();
        if (!wanted.equals(header.path("id").asText())) {
            problems.add(overlay.problem("/overlay/for", "the overlay is for \"" + wanted + "\", the pack is \""
                    + header.path("id").asText() + "\""));
        }
        var with = new LinkedHashSet<>(EntryValues.texts(head.path("with")));
        with.add(PackFile.FIRST);
        with.addAll(adoptedOnly(overlay));
        if (!with.equals(folders)) {
            problems.add(overlay.problem("/overlay/with", "names other packs than there are, or adopts from others"));
        }
        addSections(overlay, Set.of());
        new OverlayValues(this, overlay, problems).fill();
    }

    /** @param shared sections of which an id known already is the same thing */
    private void addSections(YamlDocument file, Set<String> shared) {
        file.root().properties().forEach(section -> {
            var name = section.getKey();
            if (HEADERS.contains(name)) {
                return;
            }
            var entries = sections.computeIfAbsent(name, key -> new ArrayList<>());
            for (int i = 0; i < section.getValue().size(); i++) {
                var node = (ObjectNode) section.getValue().get(i).deepCopy();
                if (!shared.contains(name) || !knows(name, node.path("id").asText())) {
                    entries.add(new PackEntry(name, node, file, "/" + name + "/" + i));
                }
            }
        });
    }
}
