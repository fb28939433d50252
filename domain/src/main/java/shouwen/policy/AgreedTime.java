package shouwen.policy;

import org.jspecify.annotations.Nullable;

/**
 * What may be agreed with the customer in place of a limit.
 *
 * @param latest the bound on what may be agreed, counted from the start in the clock's kind of time; null for none
 * @param latestBy the post that may consent to a later time, null: nobody may
 */
public record AgreedTime(@Nullable String latest, @Nullable String latestBy) {}
