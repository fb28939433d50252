package shouwen.calendar.service;

import java.util.UUID;

/** A year was handed in and waits for its preview; fired in the transaction that keeps it. */
public record ImportPrepared(UUID operatorId, UUID importId, UUID by) {}
