package shouwen.web.api.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.policy.Binding;
import shouwen.policy.Clause;
import shouwen.policy.ClauseCoverage;
import shouwen.shared.LocalizedText;

/**
 * A clause and what carries it.
 *
 * @param by the part of the product that carries it where no rule does
 */
public record ClauseRow(
        String id,
        String document,
        LocalizedText text,
        ClauseCoverage.State state,
        List<BoundRule> rules,
        @Nullable Carrier by,
        @Nullable LocalizedText reading,
        @Nullable LocalizedText notExecutable) {

    /** A rule; part is the place inside it that names the clause, empty for the rule itself. */
    public record BoundRule(String section, String rule, String part) {

        static BoundRule of(Binding binding) {
            return new BoundRule(binding.section(), binding.rule(), binding.part());
        }
    }

    /** A page, a report or a class. */
    public record Carrier(Clause.Carrier.Kind kind, String name) {}

    static ClauseRow of(ClauseCoverage line) {
        var clause = line.clause();
        var by = clause.by();
        return new ClauseRow(
                clause.id(),
                clause.document(),
                clause.text(),
                line.state(),
                line.bindings().stream().map(BoundRule::of).toList(),
                by == null ? null : new Carrier(by.kind(), by.name()),
                clause.reading(),
                clause.notExecutable());
    }
}
