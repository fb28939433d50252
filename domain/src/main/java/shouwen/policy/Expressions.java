package shouwen.policy;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.AverageFunction;
import com.ezylang.evalex.functions.basic.CeilingFunction;
import com.ezylang.evalex.functions.basic.FloorFunction;
import com.ezylang.evalex.functions.basic.IfFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.functions.basic.NotFunction;
import com.ezylang.evalex.functions.basic.RoundFunction;
import com.ezylang.evalex.functions.basic.SumFunction;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The language formulas are written in: plain arithmetic, comparison and choice. The same inputs give the same result
 * for ever; nothing reads a clock, draws a number or repeats, and nothing grows faster than its inputs.
 */
public final class Expressions {

    /** The longest expression, in characters. */
    static final int LONGEST = 1000;

    private static final int DEEPEST = 24;
    private static final int MOST_TERMS = 300;
    private static final String POWER = "^";

    private static final Map<String, FunctionIfc> FUNCTIONS = Map.of(
            "IF", new IfFunction(),
            "MIN", new MinFunction(),
            "MAX", new MaxFunction(),
            "ROUND", new RoundFunction(),
            "FLOOR", new FloorFunction(),
            "CEILING", new CeilingFunction(),
            "SUM", new SumFunction(),
            "AVERAGE", new AverageFunction(),
            "ABS", new AbsFunction(),
            "NOT", new NotFunction());

    private static final ExpressionConfiguration LANGUAGE = language();

    private Expressions() {}

    private static ExpressionConfiguration language() {
        var functions = new MapBasedFunctionDictionary();
        FUNCTIONS.forEach(functions::addFunction);
        Map<String, EvaluationValue> constants = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        constants.put("TRUE", EvaluationValue.TRUE);
        constants.put("FALSE", EvaluationValue.FALSE);
        return ExpressionConfiguration.builder()
                .functionDictionary(functions)
                .defaultConstants(constants)
                .arraysAllowed(false)
                .structuresAllowed(false)
                .binaryAllowed(false)
                .implicitMultiplicationAllowed(false)
                .allowOverwriteConstants(false)
                .locale(Locale.ROOT)
                .build();
    }

    /** An expression ready to be given values. */
    static Expression of(String text) {
        return new Expression(text, LANGUAGE);
    }

    /**
     * What is wrong with an expression, in plain English; empty if nothing is.
     *
     * @param names the inputs and constants it may use, as they stand in it
     */
    public static List<String> faults(String text, Set<String> names) {
        if (text.length() > LONGEST) {
            return List.of("longer than " + LONGEST + " characters");
        }
        try {
            return faults(of(text), names);
        } catch (ParseException | RuntimeException broken) {
            return List.of("no expression: " + broken.getMessage());
        }
    }

    private static List<String> faults(Expression expression, Set<String> names) throws ParseException {
        var nodes = expression.getAllASTNodes();
        var faults = new ArrayList<String>();
        if (nodes.size() > MOST_TERMS || depth(expression.getAbstractSyntaxTree()) > DEEPEST) {
            faults.add("too long or nested too deep");
        }
        if (nodes.stream().anyMatch(node -> isOperator(node, POWER))) {
            faults.add("powers are not allowed");
        }
        var known = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        expression.getUsedVariables().stream()
                .filter(used -> !known.contains(used.toLowerCase(Locale.ROOT)))
                .forEach(used -> faults.add("neither an input nor a constant: " + used));
        return faults;
    }

    private static boolean isOperator(ASTNode node, String operator) {
        return node.getToken().getType() == Token.TokenType.INFIX_OPERATOR
                && node.getToken().getValue().equals(operator);
    }

    private static int depth(ASTNode node) {
        return 1 + node.getParameters().stream().mapToInt(Expressions::depth).max().orElse(0);
    }
}
