package shouwen.rehearsal.internal;

import java.util.Map;
import java.util.stream.Collectors;

/** What people write, by what is asked: a pack's own words, else those for all packs. */
final class Words {

    private static final Map<String, String> ALL =
            Lines.of("words.tsv").stream().collect(Collectors.toMap(line -> line[0], line -> line[1]));

    private Words() {}

    static String of(String pack, String what) {
        var own = ALL.get(pack + "/" + what);
        return own != null ? own : ALL.getOrDefault(what, ALL.get("default"));
    }
}
