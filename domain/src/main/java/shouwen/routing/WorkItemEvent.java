package shouwen.routing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a work item; observed by rooms above in the same transaction. */
public sealed interface WorkItemEvent {

    UUID operatorId();

    UUID caseId();

    /**
     * A department's queue delivered it.
     *
     * @param dueAt the soonest due time of the case's running clocks; null when none runs
     */
    record Opened(WorkItem item, UUID operatorId, UUID caseId, @Nullable Instant dueAt) implements WorkItemEvent {}

    record Accepted(WorkItem item, UUID operatorId, UUID caseId, Instant at) implements WorkItemEvent {}

    record Returned(WorkItem item, UUID operatorId, UUID caseId, String reason, Instant at) implements WorkItemEvent {}

    record HandedOn(WorkItem item, UUID operatorId, UUID caseId, String toDepartment, String reason, Instant at)
            implements WorkItemEvent {}

    /**
     * The department gave its result.
     *
     * @param done false where it could not be done, and nothing more can be demanded
     */
    record ResultReturned(WorkItem item, UUID operatorId, UUID caseId, String result, boolean done, Instant at)
            implements WorkItemEvent {}
}
