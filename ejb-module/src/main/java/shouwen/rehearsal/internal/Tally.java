package shouwen.rehearsal.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the players count themselves while they play, to be held against what the books say. */
final class Tally {

    private static final int KEPT = 20;

    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    int of(String what) {
        return counts.getOrDefault(what, 0);
    }

    /** The counts of everything that begins so, the rest of its name as key. */
    Map<String, Integer> under(String prefix) {
        var found = new TreeMap<String, Integer>();
        counts.forEach((what, count) -> {
            if (what.startsWith(prefix)) {
                found.put(what.substring(prefix.length()), count);
            }
        });
        return found;
    }

    /** Something that must not happen. */
    void failed(String what) {
        count("failed");
        if (failures.size() < KEPT) {
            failures.add(what);
        }
    }

    List<String> failures() {
        return List.copyOf(failures);
    }
}
