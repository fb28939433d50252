package shouwen.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Which simplified, traditional and regional characters count as the same one. */
final class ChineseVariants {

    private static final String TABLE = "chinese-variants.txt";
    private static final int PLANE = 0x10000;
    private static final Map<Integer, Integer> FOLDED = load();
    private static final int[] FIRST_PLANE = firstPlane();

    private ChineseVariants() {}

    /** The character its set is folded to; itself where it has no variant. */
    static int fold(int character) {
        return character < PLANE ? FIRST_PLANE[character] : FOLDED.getOrDefault(character, character);
    }

    private static int[] firstPlane() {
        var plane = new int[PLANE];
        for (int character = 0; character < PLANE; character++) {
            plane[character] = FOLDED.getOrDefault(character, character);
        }
        return plane;
    }

    private static Map<Integer, Integer> load() {
        var folded = new HashMap<Integer, Integer>(12_000);
        try (var in = ChineseVariants.class.getResourceAsStream(TABLE);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int tab = line.indexOf('\t');
                line.substring(tab + 1).codePoints().forEach(c -> folded.put(c, line.codePointAt(0)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(folded);
    }
}
