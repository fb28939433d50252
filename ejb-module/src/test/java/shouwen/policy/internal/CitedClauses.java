package shouwen.policy.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shouwen.policy.Example;

/** Which test classes name which clauses: in the names of their methods, in comments and in what they expect. */
final class CitedClauses {

    private static final Path HOUSE = Path.of("..");
    private static final List<String> MODULES = List.of("domain", "ejb-module", "web-module", "ear");

    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([A-Z0-9]+-\\d{3}):(inside|outside|boundary)\"\\)");
    private static final Map<String, Map<Example.Side, Set<String>>> TAGGED = readTags();

    private final Map<String, Set<String>> tests = new TreeMap<>();
    private final Pattern clause;

    private CitedClauses(Set<String> documents) {
        clause = Pattern.compile("(?<![A-Z0-9])(" + String.join("|", documents) + ")[-_](\\d{3})(?!\\d)");
        sources().forEach(this::cite);
    }

    /** By clause and side, the tests tagged for it. */
    static Map<String, Map<Example.Side, Set<String>>> tagged() {
        return TAGGED;
    }

    private static Map<String, Map<Example.Side, Set<String>>> readTags() {
        Map<String, Map<Example.Side, Set<String>>> tagged = new TreeMap<>();
        for (var file : sources()) {
            var tag = TAG.matcher(text(file));
            while (tag.find()) {
                var side = Example.Side.valueOf(tag.group(2).toUpperCase(Locale.ROOT));
                tagged.computeIfAbsent(tag.group(1), clause -> new EnumMap<>(Example.Side.class))
                        .computeIfAbsent(side, missing -> new TreeSet<>())
                        .add(name(file));
            }
        }
        return tagged;
    }

    /** @param documents what clause ids begin with: {@code HEA} */
    static Map<String, Set<String>> inTests(Set<String> documents) {
        return new CitedClauses(documents).tests;
    }

    private static List<Path> sources() {
        return MODULES.stream()
                .map(module -> HOUSE.resolve(module).resolve("src/test/java"))
                .flatMap(CitedClauses::sources)
                .toList();
    }

    private static Stream<Path> sources(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void cite(Path file) {
        var found = clause.matcher(text(file));
        while (found.find()) {
            tests.computeIfAbsent(found.group(1) + "-" + found.group(2), id -> new TreeSet<>()).add(name(file));
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
