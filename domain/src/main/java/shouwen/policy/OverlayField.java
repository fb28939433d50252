package shouwen.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of an entry as an operator may set it.
 *
 * @param form the name of its form where the schema shares it among fields: {@code blankDuration}; empty for none
 * @param description the form in words, in English, as the schema has it
 * @param choices what it may be; empty where it is not a choice
 * @param current the value in force as YAML, null where it is absent
 * @param regulation the value of the regulation as YAML, null where it says nothing
 * @param blank whether the regulation leaves it, or something inside it, blank
 * @param setBy the clause of the operator that set it, null where none did
 */
public record OverlayField(
        String name,
        String form,
        String description,
        List<String> choices,
        @Nullable String current,
        @Nullable String regulation,
        boolean blank,
        @Nullable String setBy) {

    public OverlayField {
        choices = List.copyOf(choices);
    }

    /** Whether the regulation states it, so that another value has to be an override. */
    public boolean isStated() {
        return regulation != null && !blank;
    }

    /** Whether nobody has filled the blank. */
    public boolean isOpen() {
        return blank && (current == null || current.contains("unset"));
    }
}
