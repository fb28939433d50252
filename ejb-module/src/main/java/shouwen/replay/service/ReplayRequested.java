package shouwen.replay.service;

import java.util.UUID;

/** A replay has been asked for and may begin. */
public record ReplayRequested(UUID runId, UUID operatorId) {}
