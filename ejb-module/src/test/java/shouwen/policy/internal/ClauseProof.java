package shouwen.policy.internal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import shouwen.policy.Example;
import shouwen.policy.PolicyPack;

/**
 * On which sides a clause was tried: by examples of its pack and of the demonstration that fills its blanks, and by tests
 * tagged for it, {@code @Tag} with the clause, a colon and the side.
 */
record ClauseProof(String clause, Map<Example.Side, Long> examples, Map<Example.Side, Set<String>> tests) {

    static ClauseProof of(String clause, PolicyPack pack) {
        var examples = BundledPackCodes.demonstrated(pack.code()).proof().examples().stream()
                .filter(example -> example.clause().equals(clause))
                .distinct()
                .collect(Collectors.groupingBy(
                        Example::is, () -> new EnumMap<>(Example.Side.class), Collectors.counting()));
        return new ClauseProof(clause, examples, CitedClauses.tagged().getOrDefault(clause, Map.of()));
    }

    /** The sides nobody tried; a boundary only where the clause can have one. */
    Set<Example.Side> missing() {
        var sides = EnumSet.allOf(Example.Side.class);
        sides.removeAll(examples.keySet());
        sides.removeAll(tests.keySet());
        if (NoBoundary.reason(clause) != null) {
            sides.remove(Example.Side.BOUNDARY);
        }
        return sides;
    }

    /** How often each side was tried, {@code examples 3/3/1} and {@code tests 1/1/-}. */
    List<String> counts() {
        return List.of(
                counted("examples", examples.keySet(), side -> examples.getOrDefault(side, 0L)),
                counted("tests", tests.keySet(), side -> (long) tests.getOrDefault(side, Set.of()).size()));
    }

    private String counted(String what, Set<Example.Side> tried, Function<Example.Side, Long> count) {
        return tried.isEmpty()
                ? ""
                : Arrays.stream(Example.Side.values())
                        .map(side -> side == Example.Side.BOUNDARY && NoBoundary.reason(clause) != null
                                ? "-"
                                : String.valueOf(count.apply(side)))
                        .collect(Collectors.joining("/", what + " ", ""));
    }
}
