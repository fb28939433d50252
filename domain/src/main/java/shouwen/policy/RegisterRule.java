package shouwen.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shouwen.shared.LocalizedText;

/**
 * A procedure of the regulation that is no case of a customer: a report, a leave, a meeting, an inspection. Its entries
 * hold fields and go through steps.
 *
 * @param prefix one to three capital letters before the number of an entry, unique among all registers of an operator
 * @param department whose list it stands in
 * @param ofOpener whether an entry stands in the list of the opener's own department where they work in another one
 * @param confidential whether an entry is read only by its opener, who decides on it, and the general office
 * @param opens roles that may open an entry; empty: everybody of the department
 * @param fromCase whether an entry may be opened from a case, and then shows on it
 * @param about what an entry is about, null: nothing in particular
 * @param steps in the order of the pack; that an entry is opened is not among them
 */
public record RegisterRule(
        String id,
        String clause,
        LocalizedText name,
        String prefix,
        String department,
        boolean ofOpener,
        boolean confidential,
        Set<String> opens,
        boolean fromCase,
        @Nullable About about,
        List<RegisterField> fields,
        List<RegisterStep> steps) {

    /** What an entry is about. */
    public enum About {
        ACCOUNT,
        STAFF,
        DEPARTMENT,
        FACILITY
    }

    public RegisterRule {
        opens = Set.copyOf(opens);
        fields = List.copyOf(fields);
        steps = List.copyOf(steps);
    }

    /** Whose list an entry stands in that somebody of these departments opens. */
    public String department(Set<String> ofOpener) {
        return !this.ofOpener || ofOpener.isEmpty() || ofOpener.contains(department)
                ? department
                : ofOpener.stream().sorted().findFirst().orElseThrow();
    }

    /** The same with its steps changed. */
    public RegisterRule with(List<RegisterStep> others) {
        return new RegisterRule(
                id, clause, name, prefix, department, ofOpener, confidential, opens, fromCase, about, fields, others);
    }

    public Optional<RegisterField> field(String id) {
        return fields.stream().filter(field -> field.id().equals(id)).findFirst();
    }

    public Optional<RegisterStep> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }
}
