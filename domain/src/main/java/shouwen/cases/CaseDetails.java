package shouwen.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.audit.ContentErased;
import shouwen.clock.ClockView;
import shouwen.policy.CaseFacts;
import shouwen.routing.HandoverKind;
import shouwen.routing.WorkItemState;

/**
 * Everything the case page tells: who owns it, where it is, what runs against it and why, what happened.
 *
 * @param names staff names by identifier, for every person the details mention
 * @param actions what the caller may do now
 */
public record CaseDetails(
        UUID id,
        int version,
        String number,
        CaseFacts facts,
        CaseState state,
        UUID ownerId,
        String department,
        int round,
        Complainant customer,
        @Nullable UUID customerId,
        @Nullable UUID accountId,
        String summary,
        String details,
        String desiredOutcome,
        String trueCause,
        Responsibility responsibility,
        @Nullable CaseOutcome outcome,
        UUID packVersionId,
        Instant registeredAt,
        @Nullable Instant dueAt,
        @Nullable Instant answeredAt,
        @Nullable Instant closedAt,
        List<ClockView> clocks,
        List<Hop> handovers,
        List<Item> workItems,
        List<Told> answers,
        List<Called> callBacks,
        List<Happened> timeline,
        Map<UUID, String> names,
        Set<CaseAction> actions) {

    /** Whether its record was destroyed, and with it who called and what was said. */
    public boolean erased() {
        return timeline.stream()
                .anyMatch(event -> event.type().equals(ContentErased.TYPE) && event.body().containsKey("record"));
    }

    /** One hand-over. */
    public record Hop(
            int step,
            HandoverKind kind,
            String from,
            String to,
            String reason,
            String rule,
            String clause,
            Instant at,
            UUID by) {}

    /**
     * One department's part.
     *
     * @param evidence what was shown with the result, by code: words, or nothing where it was ticked
     */
    public record Item(
            UUID id,
            int version,
            int step,
            String department,
            WorkItemState state,
            @Nullable UUID assigneeId,
            @Nullable Instant dueAt,
            Instant openedAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant endedAt,
            String result,
            String reason,
            Map<String, String> evidence) {

        /** Whether the department still has to act. */
        public boolean open() {
            return state == WorkItemState.OPEN || state == WorkItemState.ACCEPTED;
        }
    }

    /** One answer given to the customer. */
    public record Told(int round, String channel, String text, @Nullable Boolean satisfied, Instant at, UUID by) {}

    /** One call-back. */
    public record Called(
            int round,
            boolean reached,
            @Nullable Boolean satisfied,
            Map<String, Integer> scores,
            String opinion,
            String reason,
            Instant at,
            UUID by) {}

    /** One line of the timeline. */
    public record Happened(String type, @Nullable UUID by, Instant at, Map<String, Object> body) {}

    /** The item a department has to act on now; null when none is open. */
    public @Nullable Item openItem() {
        return workItems.stream().filter(Item::open).findFirst().orElse(null);
    }
}
