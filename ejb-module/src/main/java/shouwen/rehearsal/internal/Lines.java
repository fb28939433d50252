package shouwen.rehearsal.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads the rehearsal's tables: fields parted by tabs, a line beginning with {@code #} is a remark. */
final class Lines {

    private Lines() {}

    static List<String[]> of(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("no table " + name));
    }

    /** The table if there is one. */
    static Optional<List<String[]>> find(String name) {
        try (var stream = Lines.class.getResourceAsStream("/rehearsal/" + name)) {
            if (stream == null) {
                return Optional.empty();
            }
            return Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
