package shouwen.web.policy;

import java.util.List;

/**
 * Why something is asked: the rule in words, the clause behind it and its document, what was looked at, and how it came
 * about, line by line.
 *
 * @param kind {@code route}, {@code required-field}, {@code block}, {@code ladder-step}
 * @param about code of what is asked: a rule, a field, a step
 * @param clause empty where a person decided
 * @param packVersion the pack and version the rule stands in
 * @param inputs the facts the rule looked at, in words
 */
public record Reason(
        String kind,
        String about,
        String name,
        String clause,
        String clauseText,
        String document,
        String packVersion,
        List<String> inputs,
        List<String> calculation) {

    public Reason {
        inputs = List.copyOf(inputs);
        calculation = List.copyOf(calculation);
    }
}
