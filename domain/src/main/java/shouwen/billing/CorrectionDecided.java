package shouwen.billing;

import java.time.Instant;
import java.util.UUID;

/** A correction of a bill was approved or refused; observed by rooms above in the same transaction. */
public record CorrectionDecided(Correction correction, UUID by, Instant at) {}
