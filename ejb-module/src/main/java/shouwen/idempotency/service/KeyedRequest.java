package shouwen.idempotency.service;

import java.util.UUID;

/** A request under a key of its caller. */
record KeyedRequest(UUID operatorId, UUID callerId, String key, String sha256) {}
