package shouwen.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a list of requests is narrowed to.
 *
 * @param open whether those that wait, or those that are over; of no account for what waits for the reader and what is owed
 * @param kind null for all
 * @param dueBefore only those due before; null for all
 */
public record ApprovalFilter(ApprovalBox box, boolean open, @Nullable String kind, @Nullable Instant dueBefore) {}
