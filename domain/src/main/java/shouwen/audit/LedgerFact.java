package shouwen.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is sealed of an event. A change to any component changes the seal.
 *
 * @param at to the microsecond
 * @param body a JSON object in its one spelling
 */
public record LedgerFact(
        UUID eventId,
        UUID operatorId,
        @Nullable UUID caseId,
        String type,
        @Nullable UUID actorId,
        Instant at,
        String body) {}
