package shouwen.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.shared.LocalizedText;

/**
 * One step of a register's procedure.
 *
 * @param clause the clause that wants it, null where the register's does
 * @param post who may record it, null: anybody of the department
 * @param after the steps that must be done first, never empty; {@link RegisterMoment#OPENED} where the pack names none
 * @param requires the fields that must be filled by then
 * @param outcomes what is chosen with it, empty: nothing
 * @param onlyIf when it belongs to the procedure at all
 * @param notSame the steps that another person must have done
 * @param same the steps that the same person must have done; then it is open to nobody else, whatever their department
 * @param ends whether it finishes the entry
 */
public record RegisterStep(
        String id,
        LocalizedText name,
        @Nullable String clause,
        @Nullable String post,
        List<String> after,
        List<String> requires,
        List<Outcome> outcomes,
        FieldCondition onlyIf,
        List<String> notSame,
        List<String> same,
        boolean ends) {

    /**
     * What may be chosen with a step.
     *
     * @param ends whether it finishes the entry
     */
    public record Outcome(String id, LocalizedText name, boolean ends) {}

    public RegisterStep {
        after = after.isEmpty() ? List.of(RegisterMoment.OPENED) : List.copyOf(after);
        requires = List.copyOf(requires);
        outcomes = List.copyOf(outcomes);
        notSame = List.copyOf(notSame);
        same = List.copyOf(same);
    }

    /** The same, recorded by another post. */
    public RegisterStep with(String other) {
        return new RegisterStep(id, name, clause, other, after, requires, outcomes, onlyIf, notSame, same, ends);
    }
}
