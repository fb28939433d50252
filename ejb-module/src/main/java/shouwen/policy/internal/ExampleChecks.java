package shouwen.policy.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import shouwen.policy.Example;
import shouwen.policy.PolicyPack;
import shouwen.policy.Trial;
import shouwen.shared.RefusedException;

/** Tries every example of a pack: what comes of it must be what it says. */
final class ExampleChecks {

    /** By section, what an example may expect; all other keys are what is given. */
    private static final Map<String, Set<String>> EXPECTED = Map.ofEntries(
            Map.entry("clocks", Set.of("due", "outcome", "told", "at")),
            Map.entry("routes", Set.of("to")),
            Map.entry("categories", Set.of("outcome")),
            Map.entry("departments", Set.of("outcome")),
            Map.entry("callBacks", Set.of("percent", "outcome")),
            Map.entry("ceilings", Set.of("outcome", "told")),
            Map.entry("fields", Set.of("outcome")),
            Map.entry("finishing", Set.of("outcome")),
            Map.entry("formulas", Set.of("result", "outcome")),
            Map.entry("ladders", Set.of("posts", "owed", "outcome")),
            Map.entry("leads", Set.of("outcome")),
            Map.entry("registers", Set.of("outcome")),
            Map.entry("schedules", Set.of("due", "outcome")));

    private static final Set<String> CASES = Set.of("categories", "routes", "callBacks", "ceilings", "fields", "finishing");
    private static final Set<String> KEPT = Set.of("met", "in-time");
    private static final Set<String> BROKEN = Set.of("missed", "late", "closed", "not-applicable", "not-configured");
    private static final List<Trial> TRIALS = ServiceLoader.load(Trial.class, Trial.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    private final PolicyPack pack;
    private final Problems problems;
    private final boolean trying;

    ExampleChecks(PolicyPack pack, Problems problems, boolean trying) {
        this.pack = pack;
        this.problems = problems;
        this.trying = trying;
    }

    /** The examples of a pack, those that fail among the problems. */
    List<Example> run(List<PackEntry> entries) {
        List<Example> examples = new ArrayList<>();
        for (var entry : entries) {
            if (complete(entry)) {
                var example = Examples.of(pack, entry);
                examples.add(example);
                (trying ? attempt(example) : Optional.<String>empty()).ifPresent(reason -> problems.add(entry.problem("", "the example fails: " + reason)));
            }
        }
        return examples;
    }

    private boolean complete(PackEntry entry) {
        var keys = Examples.keys(entry);
        if (keys.size() != 1) {
            problems.add(entry.problem("", "an example names exactly one rule"));
            return false;
        }
        if (CASES.contains(Examples.SECTIONS.get(keys.get(0))) && !entry.has("case")) {
            problems.add(entry.problem("", "the example needs a case"));
            return false;
        }
        return true;
    }

    private Optional<String> attempt(Example example) {
        var trial = TRIALS.stream().filter(known -> known.tries(example.section())).findFirst();
        if (trial.isEmpty()) {
            return Optional.of("nothing runs " + example.section());
        }
        try {
            var actual = trial.get().outcome(pack, example);
            return compare(example, actual).or(() -> side(example, actual));
        } catch (RefusedException | NoSuchElementException | DateTimeException unfit) {
            return Optional.of("it cannot be tried: " + unfit.getMessage());
        }
    }

    private Optional<String> compare(Example example, Map<String, String> actual) {
        boolean expects = false;
        for (var key : EXPECTED.get(example.section())) {
            var wanted = key.equals("posts") && example.lists().containsKey(key)
                    ? String.join(", ", example.list(key))
                    : example.text(key).orElse(null);
            expects |= wanted != null;
            if (wanted != null && !same(wanted, actual.getOrDefault(key, ""))) {
                return Optional.of(key + " is " + actual.getOrDefault(key, actual.getOrDefault("outcome", "nothing"))
                        + ", not " + wanted);
            }
        }
        return expects ? Optional.empty() : Optional.of("it expects nothing");
    }

    /** Inside, this rule decides and is kept; outside, it is broken or another decides. */
    private static Optional<String> side(Example example, Map<String, String> actual) {
        var outcome = actual.getOrDefault("outcome", "");
        boolean decides = actual.getOrDefault("rule", example.rule()).equals(example.rule());
        return switch (example.is()) {
            case INSIDE -> !decides || BROKEN.contains(outcome)
                    ? Optional.of("it is not inside: " + actual)
                    : Optional.empty();
            case OUTSIDE -> KEPT.contains(outcome) ? Optional.of("it is not outside: " + actual) : Optional.empty();
            case BOUNDARY -> Optional.empty();
        };
    }

    /** A date alone is its whole day: what is due at midnight is due on the day before. */
    private static boolean lastsUntil(String wanted, String actual) {
        return wanted.matches("\\d{4}-\\d{2}-\\d{2}")
                && actual.contains("T")
                && LocalDateTime.parse(actual).minusMinutes(1).toLocalDate().toString().equals(wanted);
    }

    private static boolean same(String wanted, String actual) {
        if (wanted.equals(actual) || lastsUntil(wanted, actual)) {
            return true;
        }
        try {
            return new BigDecimal(wanted).compareTo(new BigDecimal(actual)) == 0;
        } catch (NumberFormatException words) {
            return false;
        }
    }
}
