package shouwen.policy;

import java.util.Map;
import java.util.Set;

/**
 * When a rule applies to an entry of a register.
 *
 * @param fields by field id the values accepted; all must hold, none asks nothing
 */
public record FieldCondition(Map<String, Set<String>> fields) {

    /** Holds for every entry. */
    public static final FieldCondition ALWAYS = new FieldCondition(Map.of());

    public FieldCondition {
        fields = Map.copyOf(fields);
    }

    /** Whether the values of an entry fit; a field without a value fits nothing. */
    public boolean holds(Map<String, String> values) {
        return fields.entrySet().stream().allMatch(wanted -> {
            var value = values.get(wanted.getKey());
            return value != null && wanted.getValue().contains(value);
        });
    }
}
