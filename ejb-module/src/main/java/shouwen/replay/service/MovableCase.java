package shouwen.replay.service;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A running case that goes by another version than the one looked at.
 *
 * @param version the pack and version it goes by
 * @param dueAt when it falls due next; null when nothing runs
 */
public record MovableCase(
        UUID id, String number, String summary, String department, String version, Instant registeredAt, @Nullable Instant dueAt) {}
