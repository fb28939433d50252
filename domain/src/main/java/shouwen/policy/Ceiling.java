package shouwen.policy;

import org.jspecify.annotations.Nullable;

/**
 * How often a dissatisfied customer's case goes round again before somebody else must decide.
 *
 * @param rounds 1 and up, null while the operator has not set it: then there is no end
 * @param toRole who decides when the ceiling is reached
 */
public record Ceiling(String id, String clause, @Nullable Integer rounds, String toRole) {}
