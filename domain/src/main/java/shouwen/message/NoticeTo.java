package shouwen.message;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice whose recipients are found when it arrives: everybody active with the role, and of the department if one is
 * named. Fired in the transaction that causes it; the routing room sends it through the {@code notices} queue.
 *
 * @param key one delivery per key, however often it is sent
 * @param role a role of {@code shouwen.identity.Role}
 * @param department null for the whole operator
 */
public record NoticeTo(
        String key,
        UUID operatorId,
        String role,
        @Nullable String department,
        String kind,
        String caseNumber,
        Map<String, Object> parameters) {

    /** Type and schema version, as the message carries it. */
    public static final String TYPE = "notice-to.v1";
}
