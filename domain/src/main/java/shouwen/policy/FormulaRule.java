package shouwen.policy;

import java.math.BigDecimal;
import java.time.Period;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwen.shared.LocalizedText;

/**
 * A calculation of the regulation.
 *
 * @param constants by id in the order of the pack, numbers and words as text; {@link #UNSET} while blank
 * @param value the expression; ids stand in it with underscores for hyphens
 * @param scale decimals of the result, rounded half up; null: exact
 * @param target what the figure should reach, null: nothing
 * @param period how often the figure is taken, null where the pack does not say or leaves it blank
 */
public record FormulaRule(
        String id,
        String clause,
        LocalizedText name,
        List<Input> inputs,
        Map<String, String> constants,
        String value,
        Result result,
        @Nullable Integer scale,
        @Nullable Target target,
        @Nullable Period period) {

    /** How packs write a blank. */
    public static final String UNSET = "unset";

    /** What numbers count. */
    public enum Unit {
        NUMBER,
        PERCENT,
        MONEY,
        LITRE,
        KILOMETRE,
        DAY,
        MINUTE,
        COUNT,
        /** A word, no number. */
        WORD
    }

    /** Something the formula is given. */
    public record Input(String id, LocalizedText name, Unit unit) {}

    /** What comes out. */
    public record Result(Unit unit, LocalizedText name) {}

    /**
     * What a figure should reach; both bounds null while blank.
     *
     * @param clause the clause that sets it
     */
    public record Target(@Nullable BigDecimal atLeast, @Nullable BigDecimal atMost, String clause) {

        /** Whether a figure reaches it; bounds are included. */
        public boolean reached(BigDecimal figure) {
            return (atLeast == null || figure.compareTo(atLeast) >= 0)
                    && (atMost == null || figure.compareTo(atMost) <= 0);
        }

        public boolean configured() {
            return atLeast != null || atMost != null;
        }
    }

    public FormulaRule {
        inputs = List.copyOf(inputs);
        constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
    }

    /** The constants nobody has set; the formula is not configured while there is one. */
    public List<String> blanks() {
        return constants.entrySet().stream()
                .filter(constant -> constant.getValue().equals(UNSET))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How an id stands in the expression. */
    public static String variable(String id) {
        return id.replace('-', '_');
    }
}
