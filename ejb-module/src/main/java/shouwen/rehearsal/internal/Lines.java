package shouwen.rehearsal.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the rehearsal's tables: fields parted by tabs, a line beginning with {@code #} is a remark. */
final class Lines {

    private Lines() {}

    static List<String[]> of(String name) {
        try (var stream = Lines.class.getResourceAsStream("/rehearsal/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("no table " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
