package shouwen.policy;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shouwen.shared.InvalidInputException;

/** Works out a formula and writes down how. */
public final class Calculation {

    private static final String IF = "IF";

    private final FormulaRule formula;
    private final Expression expression;
    private final List<FormulaOutcome.Line> lines = new ArrayList<>();

    private Calculation(FormulaRule formula) {
        this.formula = formula;
        this.expression = Expressions.of(formula.value());
    }

    /**
     * The outcome for some inputs.
     *
     * @param inputs by input id; numbers as decimals with a point
     * @throws InvalidInputException if an input is missing or no number, or the calculation has no result
     */
    public static FormulaOutcome of(FormulaRule formula, Map<String, String> inputs) {
        var blanks = formula.blanks();
        return blanks.isEmpty()
                ? new Calculation(formula).result(inputs)
                : new FormulaOutcome.NotConfigured(blanks);
    }

    private FormulaOutcome.Result result(Map<String, String> inputs) {
        var values = values(inputs);
        values.forEach((name, value) -> lines.add(new FormulaOutcome.Line(name, String.valueOf(value))));
        try {
            expression.withValues(variables(values));
            var root = expression.getAbstractSyntaxTree();
            explain(root);
            return new FormulaOutcome.Result(rounded(expression.evaluateSubtree(root)), lines);
        } catch (EvaluationException | ParseException | ArithmeticException failed) {
            throw new InvalidInputException(formula.id(), "formulaWithoutResult", formula.id(), failed.getMessage());
        }
    }

    private Map<String, Object> values(Map<String, String> inputs) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (var input : formula.inputs()) {
            var given = inputs.get(input.id());
            if (given == null || given.isBlank()) {
                throw new InvalidInputException(input.id(), "required");
            }
            values.put(input.id(), input.unit() == FormulaRule.Unit.WORD ? given : number(input.id(), given));
        }
        formula.constants().forEach((id, text) -> values.put(id, numberOrWord(text)));
        return values;
    }

    private static BigDecimal number(String id, String text) {
        if (numberOrWord(text) instanceof BigDecimal number) {
            return number;
        }
        throw new InvalidInputException(id, "notANumber");
    }

    /** Exponents are no way to write a number here: they would let a short text stand for an endless one. */
    private static Object numberOrWord(String text) {
        return text.matches("[+-]?\\d{1,18}([.]\\d{1,9})?") ? new BigDecimal(text) : text;
    }

    private static Map<String, Object> variables(Map<String, Object> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(value -> FormulaRule.variable(value.getKey()), Map.Entry::getValue));
    }

    private String rounded(EvaluationValue value) {
        var scale = formula.scale();
        return value.isNumberValue() && scale != null
                ? value.getNumberValue().setScale(scale, RoundingMode.HALF_UP).toPlainString()
                : text(value);
    }

    private static String text(EvaluationValue value) {
        return value.isNumberValue()
                ? value.getNumberValue().stripTrailingZeros().toPlainString()
                : value.getStringValue();
    }

    /** Writes down the terms in the order they are worked out; of a choice only the side taken. */
    private void explain(ASTNode node) throws EvaluationException {
        var terms = node.getParameters();
        if (terms.isEmpty()) {
            return;
        }
        if (node.getToken().getValue().equalsIgnoreCase(IF) && terms.size() == 3) {
            explain(terms.get(0));
            boolean yes = expression.evaluateSubtree(terms.get(0)).getBooleanValue();
            explain(terms.get(yes ? 1 : 2));
        } else {
            for (var term : terms) {
                explain(term);
            }
        }
        lines.add(new FormulaOutcome.Line(written(node), text(expression.evaluateSubtree(node))));
    }

    private static String written(ASTNode node) {
        var token = node.getToken();
        var terms = node.getParameters();
        return switch (token.getType()) {
            case INFIX_OPERATOR -> inner(terms.get(0)) + " " + token.getValue() + " " + inner(terms.get(1));
            case PREFIX_OPERATOR -> token.getValue() + inner(terms.get(0));
            case POSTFIX_OPERATOR -> inner(terms.get(0)) + token.getValue();
            case FUNCTION -> token.getValue()
                    + terms.stream().map(Calculation::written).collect(Collectors.joining(", ", "(", ")"));
            case STRING_LITERAL -> '"' + token.getValue() + '"';
            default -> token.getValue();
        };
    }

    private static String inner(ASTNode term) {
        return term.getToken().getType() == Token.TokenType.INFIX_OPERATOR ? "(" + written(term) + ")" : written(term);
    }
}
