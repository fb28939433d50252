package shouwen.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.shared.LocalizedText;

/**
 * One field of an entry. Values travel as text, in the form of their type.
 *
 * @param choices the values to choose from, only for {@link Type#CHOICE}
 * @param formula the id of the formula that gives the value, only for {@link Type#COMPUTED}
 * @param required whether an entry is refused without it
 * @param clause the clause that wants it, null where the register's does
 */
public record RegisterField(
        String id,
        LocalizedText name,
        Type type,
        List<Question.Choice> choices,
        @Nullable String formula,
        boolean required,
        @Nullable String clause) {

    /** What a field holds. */
    public enum Type {
        TEXT,
        LONG_TEXT,
        /** The id of one of the choices. */
        CHOICE,
        /** A decimal number with a point. */
        NUMBER,
        /** An amount in the operator's currency, a decimal number with a point. */
        MONEY,
        /** A decimal number, 0 to 100 as a rule. */
        PERCENT,
        /** {@code 2026-11-21}. */
        DATE,
        /** {@code 2026-11-21T08:30} in the operator's zone. */
        MOMENT,
        /** {@code yes} or {@code no}. */
        YES_NO,
        /** The result of a formula over other fields. */
        COMPUTED;

        /** Whether the value is a number ladders may go by. */
        public boolean isNumber() {
            return this == NUMBER || this == MONEY || this == PERCENT || this == COMPUTED;
        }

        /** Whether the value is an instant clocks and leads may start from. */
        public boolean isMoment() {
            return this == DATE || this == MOMENT;
        }
    }

    public RegisterField {
        choices = List.copyOf(choices);
    }
}
