package shouwen.channel;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person was told.
 *
 * @param kind one of {@link NoticeKind}, or a later one
 * @param caseNumber empty when it is about no case
 * @param readAt null while unread
 */
public record Notice(
        UUID id,
        String kind,
        String caseNumber,
        Map<String, Object> parameters,
        Instant createdAt,
        @Nullable Instant readAt) {

    public boolean isRead() {
        return readAt != null;
    }
}
