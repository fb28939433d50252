package shouwen.escalation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A limit that was missed or is about to be.
 *
 * @param ofEntry whether the number is that of an entry of a register
 * @param register of the entry; null for a case
 * @param severity of the case; null for an entry
 * @param rule the id of the rule, in the version given
 * @param level how far it was told: -1 not yet, 0 warned, 1 breached, above escalated
 * @param asked how many instructions and reports were given about the number, withdrawn ones left out
 * @param answered how many of them have their answer
 */
public record EscalationLine(
        UUID id,
        String number,
        boolean ofEntry,
        @Nullable String register,
        String title,
        String department,
        @Nullable String severity,
        String rule,
        String clause,
        Instant dueAt,
        int level,
        int asked,
        int answered,
        UUID packVersionId) {}
