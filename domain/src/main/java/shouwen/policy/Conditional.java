package shouwen.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A rule and the cases it is for. */
public record Conditional<T>(Condition when, T rule) {

    /** Every rule that applies, in the order of the pack. */
    static <T> List<T> all(List<Conditional<T>> rules, CaseFacts facts) {
        return rules.stream()
                .filter(rule -> rule.when.holds(facts))
                .map(Conditional::rule)
                .toList();
    }

    /** The rules that apply and ask most: none, one, or several that are equally precise. */
    static <T> List<T> mostPrecise(List<Conditional<T>> rules, CaseFacts facts) {
        var fitting =
                rules.stream().filter(rule -> rule.when.holds(facts)).toList();
        int precision =
                fitting.stream().mapToInt(rule -> rule.when.precision()).max().orElse(0);
        return fitting.stream()
                .filter(rule -> rule.when.precision() == precision)
                .map(Conditional::rule)
                .toList();
    }

    /** The most precise rule that applies, the first of the pack where several are. */
    static <T> Optional<T> best(List<Conditional<T>> rules, CaseFacts facts) {
        return rules.stream()
                .filter(rule -> rule.when.holds(facts))
                .max(Comparator.<Conditional<T>>comparingInt(rule -> rule.when.precision()))
                .map(Conditional::rule);
    }
}
