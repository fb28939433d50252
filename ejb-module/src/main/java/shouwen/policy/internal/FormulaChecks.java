package shouwen.policy.internal;

import java.util.HashSet;
import java.util.Set;
import shouwen.policy.Expressions;
import shouwen.policy.FormulaRule;

/** A formula uses what it is given and nothing else, and is bounded. */
final class FormulaChecks {

    private final PackEntry formula;
    private final Problems problems;

    FormulaChecks(PackEntry formula, Problems problems) {
        this.formula = formula;
        this.problems = problems;
    }

    void run() {
        Set<String> names = new HashSet<>();
        var inputs = formula.at("inputs");
        for (int i = 0; i < inputs.size(); i++) {
            if (!names.add(FormulaRule.variable(inputs.get(i).path("id").asText()))) {
                problems.add(formula.problem("/inputs/" + i + "/id", "the input stands here twice"));
            }
        }
        formula.at("constants").properties().forEach(constant -> {
            if (!names.add(FormulaRule.variable(constant.getKey()))) {
                problems.add(formula.problem("/constants/" + constant.getKey(), "an input has this name already"));
            }
        });
        Expressions.faults(formula.text("value"), names)
                .forEach(fault -> problems.add(formula.problem("/value", fault)));
    }
}
