package shouwen.routing;

import java.time.Instant;
import java.util.UUID;

/** A department's queue delivered what it is to do about another's case; observed by the room that asked, in the transaction. */
public record AssistReceived(UUID operatorId, UUID instructionId, Instant at) {}
