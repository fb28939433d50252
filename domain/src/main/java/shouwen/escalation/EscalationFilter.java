package shouwen.escalation;

import org.jspecify.annotations.Nullable;

/**
 * Which limits are asked for.
 *
 * @param breached those missed, or those that fall due within the hours
 * @param hours how far ahead to look
 * @param department null for all the reader may see
 */
public record EscalationFilter(boolean breached, int hours, @Nullable String department) {}
