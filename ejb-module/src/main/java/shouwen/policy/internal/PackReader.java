package shouwen.policy.internal;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shouwen.policy.PackProblem;
import shouwen.policy.PackRefusedException;
import shouwen.policy.PolicyPack;

/** From the files of a pack and the operator's overlay to the model, whole or not at all. */
public final class PackReader {

    private static final int MOST_FILES = 64;
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,80}\\.ya?ml");
    private static final int LARGEST_PACK = 10 * 1024 * 1024;

    private PackReader() {}

    /**
     * Reads a pack.
     *
     * @param overlay the operator's own file, null to read the regulation with its blanks
     * @throws PackRefusedException with every problem found, by file, line and path
     */
    public static PolicyPack read(List<PackFile> files, @Nullable PackFile overlay) {
        var problems = new Problems();
        refuseHuge(files, problems);
        files.forEach(file -> refuseName(file, problems));
        problems.refuse();

        List<YamlDocument> documents = new ArrayList<>();
        files.forEach(file -> document(file, problems).ifPresent(documents::add));
        Optional<YamlDocument> own = overlay == null ? Optional.empty() : document(overlay, problems);
        problems.refuse();

        var draft = PackDraft.of(documents, own, problems);
        problems.refuse();
        PackChecks.run(draft, problems);
        zone(draft, documents, problems);
        problems.refuse();
        return PackMapper.map(draft);
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

    private static void zone(PackDraft draft, List<YamlDocument> documents, Problems problems) {
        var zone = draft.header().path("zone").asText();
        try {
            ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            documents.stream()
                    .filter(document -> document.root().has("pack"))
                    .forEach(document -> problems.add(document.problem("/pack/zone", "no such time zone: " + zone)));
        }
    }
}
