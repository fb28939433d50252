package shouwen.policy.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Clauses that are kept or not, with nothing to measure between: each with the reason, in a file that is read over. */
final class NoBoundary {

    private static final Path FILE = Path.of("src/test/resources/clauses-without-boundary.tsv");
    private static final Map<String, String> REASONS = read();

    private NoBoundary() {}

    /** By clause, in order. */
    static Map<String, String> all() {
        return REASONS;
    }

    /** Why a clause has no boundary; null where it has one. */
    static @Nullable String reason(String clause) {
        return REASONS.get(clause);
    }

    private static Map<String, String> read() {
        try (var lines = Files.lines(FILE)) {
            return lines.map(line -> line.split("\t"))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (one, other) -> one, TreeMap::new));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
