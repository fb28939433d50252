package shouwen.audit.service;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a timeline.
 *
 * @param type lower case, dotted; {@code event.<type>} names its text
 * @param actorId null where the system acted
 */
public record LedgerEntry(UUID id, String type, @Nullable UUID actorId, Instant at, Map<String, Object> body) {

    public LedgerEntry {
        body = Collections.unmodifiableMap(body); // may hold nulls
    }
}
