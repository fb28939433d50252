package shouwen.policy;

import java.util.Map;
import java.util.Set;

/**
 * When a rule applies. An empty set asks nothing; several that are not empty must all hold.
 *
 * @param answers by question code, the answers that are accepted
 */
public record Condition(
        Set<CaseKind> kinds,
        Set<String> categories,
        Set<Severity> severities,
        Set<Channel> channels,
        Map<String, Set<String>> answers) {

    /** Holds for every case. */
    public static final Condition ALWAYS = new Condition(Set.of(), Set.of(), Set.of(), Set.of(), Map.of());

    public Condition {
        kinds = Set.copyOf(kinds);
        categories = Set.copyOf(categories);
        severities = Set.copyOf(severities);
        channels = Set.copyOf(channels);
        answers = Map.copyOf(answers);
    }

    public boolean holds(CaseFacts facts) {
        return allows(kinds, facts.kind())
                && allows(categories, facts.category())
                && allows(severities, facts.severity())
                && allows(channels, facts.channel())
                && answers.entrySet().stream().allMatch(wanted -> given(facts, wanted.getKey(), wanted.getValue()));
    }

    /** How much it asks: of two rules that apply, the one that asks more knows better. */
    public int precision() {
        return asks(kinds) + asks(categories) + asks(severities) + asks(channels) + answers.size();
    }

    private static boolean given(CaseFacts facts, String question, Set<String> accepted) {
        var answer = facts.answers().get(question);
        return answer != null && accepted.contains(answer);
    }

    private static <T> boolean allows(Set<T> wanted, T fact) {
        return wanted.isEmpty() || wanted.contains(fact);
    }

    private static int asks(Set<?> wanted) {
        return wanted.isEmpty() ? 0 : 1;
    }
}
