package shouwen.policy.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which test classes name which clauses: in the names of their methods, in comments and in what they expect. */
final class CitedClauses {

    private static final Path HOUSE = Path.of("..");
    private static final List<String> MODULES = List.of("domain", "ejb-module", "web-module", "ear");

    private final Map<String, Set<String>> tests = new TreeMap<>();
    private final Pattern clause;

    private CitedClauses(Set<String> documents) {
        clause = Pattern.compile("(?<![A-Z0-9])(" + String.join("|", documents) + ")[-_](\\d{3})(?!\\d)");
        MODULES.stream().map(module -> HOUSE.resolve(module).resolve("src/test/java")).forEach(this::read);
    }

    /** @param documents what clause ids begin with: {@code HEA} */
    static Map<String, Set<String>> inTests(Set<String> documents) {
        return new CitedClauses(documents).tests;
    }

    private void read(Path folder) {
        try (var files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(this::cite);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void cite(Path file) {
        var test = file.getFileName().toString().replace(".java", "");
        try {
            var found = clause.matcher(Files.readString(file));
            while (found.find()) {
                tests.computeIfAbsent(found.group(1) + "-" + found.group(2), id -> new TreeSet<>()).add(test);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
