package shouwen.policy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shouwen.shared.LocalizedText;

/**
 * An entry of a pack with the fields an operator may set.
 *
 * @param name null where such entries have none
 * @param clause the first clause it names, empty for none
 * @param own whether the operator added the entry itself
 * @param clauses the operator's own clauses, which may be named as having decided
 */
public record OverlayEntry(
        String section,
        String id,
        @Nullable LocalizedText name,
        String clause,
        boolean own,
        List<OverlayField> fields,
        List<Clause> clauses) {

    public OverlayEntry {
        fields = List.copyOf(fields);
        clauses = List.copyOf(clauses);
    }

    public Optional<OverlayField> field(String wanted) {
        return fields.stream().filter(field -> field.name().equals(wanted)).findFirst();
    }
}
