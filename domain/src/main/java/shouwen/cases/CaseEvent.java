package shouwen.cases;

import java.time.Instant;
import java.util.UUID;

/** What happened to a case; observed by rooms above in the same transaction. */
public sealed interface CaseEvent {

    ServiceCase serviceCase();

    record Registered(ServiceCase serviceCase, Instant at) implements CaseEvent {}

    record Answered(ServiceCase serviceCase, Instant at) implements CaseEvent {}

    /** Closed by a person of customer service; the archive files it now. */
    record Closed(ServiceCase serviceCase, UUID by, Instant at) implements CaseEvent {}
}
