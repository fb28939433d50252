package shouwen.policy;

import java.util.List;

/** What a formula gives for some inputs. */
public sealed interface FormulaOutcome {

    /**
     * A value, and how it came about.
     *
     * @param value a plain decimal number or a word
     * @param lines the calculation, inputs and constants first, the whole expression last
     */
    record Result(String value, List<Line> lines) implements FormulaOutcome {

        public Result {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Constants are blank: nothing is calculated.
     *
     * @param blanks their ids
     */
    record NotConfigured(List<String> blanks) implements FormulaOutcome {

        public NotConfigured {
            blanks = List.copyOf(blanks);
        }
    }

    /** One line of a calculation: {@code full - satisfaction}, {@code 15}. */
    record Line(String term, String value) {}
}
