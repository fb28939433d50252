package shouwen.channel;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person was told.
 *
 * @param kind one of {@link NoticeKind}, or a later one
 * @param caseNumber of the case or the entry; empty when it is about none
 * @param readAt null while unread
 */
public record Notice(
        UUID id,
        String kind,
        String caseNumber,
        Map<String, Object> parameters,
        Instant createdAt,
        @Nullable Instant readAt) {

    /** Whether {@code caseNumber} is that of an entry of a register. */
    public boolean isOfEntry() {
        return kind.startsWith("entry.") || "entry".equals(parameters.get("about"));
    }

    /** The identifier of the request it is about; null when it is about none. */
    public @Nullable String approval() {
        var id = parameters.get("approval");
        return id == null || !kind.startsWith("approval.") ? null : id.toString();
    }

    public boolean isRead() {
        return readAt != null;
    }
}
