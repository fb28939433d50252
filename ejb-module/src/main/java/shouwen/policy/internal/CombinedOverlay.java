package shouwen.policy.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One overlay of several, for packs that run together: the sections one after the other, under the header of the first.
 * Clauses of a further overlay get its pack into their names ({@code OPERATOR-OFFICE-01}), because each overlay counts its
 * own; what packs share (departments, hours, pause reasons) stands as the first says it. Examples of further overlays are
 * left out: they hold for their pack alone, by its own hours.
 */
final class CombinedOverlay {

    private static final Pattern SECTION = Pattern.compile("^([A-Za-z]+):\\s*$");
    private static final Pattern ENTRY = Pattern.compile("^  - \\{?id: ([a-z0-9-]+).*");
    private static final Set<String> LEADING = Set.of("overlay", "examples");
    private static final Set<String> SHARED = Set.of("departments", "hours", "pauseReasons", "posts");

    private final Map<String, List<String>> sections = new LinkedHashMap<>();
    private final Map<String, Set<String>> known = new HashMap<>();

    private CombinedOverlay() {}

    /**
     * The overlays of packs as one.
     *
     * @param overlays by pack, the leading pack first
     * @param files of all the packs: what they share is not said again
     */
    static PackFile of(Map<String, PackFile> overlays, List<PackFile> files) {
        var combined = new CombinedOverlay();
        files.forEach(file -> split(text(file)).forEach(combined::know));
        overlays.forEach(combined::add);
        var packs = List.copyOf(overlays.keySet());
        combined.sections.get("overlay").add("  with: [" + String.join(", ", packs.subList(1, packs.size())) + "]");
        var first = overlays.get(packs.get(0));
        return new PackFile(first.name(), combined.text().getBytes(StandardCharsets.UTF_8));
    }

    private void add(String pack, PackFile overlay) {
        boolean first = sections.isEmpty();
        var text = text(overlay);
        if (!first) {
            text = text.replaceAll("\\bOPERATOR\\b", "OPERATOR-" + pack.toUpperCase(Locale.ROOT));
        }
        split(text).forEach((section, lines) -> {
            if (first || !LEADING.contains(section)) {
                sections.computeIfAbsent(section, name -> new ArrayList<>())
                        .addAll(first || !SHARED.contains(section) ? lines : withoutKnown(section, lines));
                know(section, lines);
            }
        });
    }

    private static String text(PackFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    private void know(String section, List<String> lines) {
        var ids = known.computeIfAbsent(section, name -> new HashSet<>());
        lines.stream().map(ENTRY::matcher).filter(Matcher::matches).forEach(entry -> ids.add(entry.group(1)));
    }

    private static Map<String, List<String>> split(String text) {
        var found = new LinkedHashMap<String, List<String>>();
        var lines = new ArrayList<String>();
        for (var line : text.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList()) {
            var head = SECTION.matcher(line);
            if (head.matches()) {
                lines = new ArrayList<>();
                found.put(head.group(1), lines);
            } else {
                lines.add(line);
            }
        }
        return found;
    }

    private List<String> withoutKnown(String section, List<String> lines) {
        var ids = known.getOrDefault(section, Set.of());
        var kept = new ArrayList<String>();
        boolean keeps = true;
        for (var line : lines) {
            var entry = ENTRY.matcher(line);
            if (entry.matches()) {
                keeps = !ids.contains(entry.group(1));
            }
            if (keeps) {
                kept.add(line);
            }
        }
        return kept;
    }

    private String text() {
        return sections.entrySet().stream()
                .filter(section -> !section.getValue().isEmpty())
                .map(section -> section.getKey() + ":\n" + String.join("\n", section.getValue()) + "\n")
                .collect(Collectors.joining("\n"));
    }
}
