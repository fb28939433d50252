package shouwen.policy.internal;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shouwen.policy.Example;
import shouwen.policy.PackProblem;
import shouwen.policy.PackRefusedException;
import shouwen.policy.PolicyPack;

/** From the files of a pack and the operator's overlay to the model, whole or not at all. */
public final class PackReader {

    private static final int MOST_FILES = 160;
    private static final Pattern FILE_NAME = Pattern.compile("([a-z][a-z0-9-]{0,40}/)?[A-Za-z0-9][A-Za-z0-9-]{0,80}\\.ya?ml");
    private static final int LARGEST_PACK = 10 * 1024 * 1024;

    private final Problems problems = new Problems();
    private final boolean trying;

    /** @param trying whether examples are tried out */
    private PackReader(boolean trying) {
        this.trying = trying;
    }

    /**
     * Reads a pack, or several that an operator runs together: the files of the first have plain names, those of the
     * others stand in a folder named as the pack, {@code office/clauses.yaml}.
     *
     * @param overlay the operator's own file, null to read the regulation with its blanks
     * @throws PackRefusedException with every problem found, by file, line and path
     */
    public static PolicyPack read(List<PackFile> files, @Nullable PackFile overlay) {
        return new PackReader(true).pack(files, overlay);
    }

    /** Reads what was taken in before: its examples held then, and engines may have learned since. */
    static PolicyPack readKept(List<PackFile> files, @Nullable PackFile overlay) {
        return new PackReader(false).pack(files, overlay);
    }

    /** What was taken in before as it is written, the values of the overlay in their places. */
    static PackDraft draft(List<PackFile> files, @Nullable PackFile overlay) {
        var problems = new Problems();
        var packs = byFolder(files, problems);
        Optional<YamlDocument> own = overlay == null ? Optional.empty() : document(overlay, problems);
        return PackDraft.of(packs, own, problems);
    }

    private PolicyPack pack(List<PackFile> files, @Nullable PackFile overlay) {
        refuseHuge(files, problems);
        files.forEach(file -> refuseName(file, problems));
        problems.refuse();

        var packs = byFolder(files, problems);
        Optional<YamlDocument> own = overlay == null ? Optional.empty() : document(overlay, problems);
        problems.refuse();

        var adopted = own.map(PackDraft::adoptedOnly).orElse(Set.of());
        var examples = new ArrayList<Example>();
        packs.forEach((folder, documents) -> {
            if (!adopted.contains(folder)) {
                examples.addAll(alone(documents));
            }
        });
        problems.refuse();
        return together(packs, own, examples);
    }

    private static Map<String, List<YamlDocument>> byFolder(List<PackFile> files, Problems problems) {
        Map<String, List<YamlDocument>> packs = new LinkedHashMap<>();
        packs.put(PackFile.FIRST, new ArrayList<>());
        files.forEach(file -> document(file, problems).ifPresent(document -> packs.computeIfAbsent(
                        file.folder(), folder -> new ArrayList<>())
                .add(document)));
        return packs;
    }

    /** The examples of one pack, tried on it without any other and without the operator's values. */
    private List<Example> alone(List<YamlDocument> documents) {
        var draft = checked(PackDraft.of(Map.of(PackFile.FIRST, documents), Optional.empty(), problems));
        return examples(draft, draft.section("examples"));
    }

    /** The packs as the operator runs them; the examples of the overlay are tried on the whole. */
    private PolicyPack together(
            Map<String, List<YamlDocument>> packs, Optional<YamlDocument> own, List<Example> examples) {
        var draft = checked(PackDraft.of(packs, own, problems));
        var entries = draft.section("examples").stream()
                .filter(entry -> own.filter(entry::standsIn).isPresent())
                .toList();
        examples.addAll(examples(draft, entries));
        problems.refuse();
        return PackMapper.map(draft, examples);
    }

    private List<Example> examples(PackDraft draft, List<PackEntry> entries) {
        return new ExampleChecks(PackMapper.map(draft, List.of()), problems, trying).run(entries);
    }

    private PackDraft checked(PackDraft draft) {
        problems.refuse();
        PackChecks.run(draft, problems);
        zone(draft, problems);
        problems.refuse();
        return draft;
    }

    private static void refuseHuge(List<PackFile> files, Problems problems) {
        long size = files.stream().mapToLong(file -> file.bytes().length).sum();
        if (files.size() > MOST_FILES || size > LARGEST_PACK) {
            problems.add(new PackProblem(
                    "pack", 0, "", files.size() + " files and " + size + " bytes are too much for a pack"));
        }
    }

    private static void refuseName(PackFile file, Problems problems) {
        if (!FILE_NAME.matcher(file.name()).matches()) {
            problems.add(new PackProblem("pack", 0, "", "a file name has letters, digits, hyphens and ends in .yaml"));
        }
    }

    private static Optional<YamlDocument> document(PackFile file, Problems problems) {
        var document = YamlReader.read(file, problems);
        document.ifPresent(read -> PackSchema.check(read.root())
                .forEach(deviation -> problems.add(read.problem(deviation.pointer(), deviation.reason()))));
        return document;
    }

    private static void zone(PackDraft draft, Problems problems) {
        var zone = draft.header().path("zone").asText();
        try {
            ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            problems.add(draft.headerProblem("/zone", "no such time zone: " + zone));
        }
    }
}
