package shouwen.web.api.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.cases.CaseAction;
import shouwen.cases.CaseDetails;
import shouwen.cases.CaseOutcome;
import shouwen.cases.CaseState;
import shouwen.cases.Complainant;
import shouwen.cases.Responsibility;
import shouwen.clock.ClockKind;
import shouwen.clock.ClockState;
import shouwen.clock.ClockView;
import shouwen.policy.CaseKind;
import shouwen.policy.Channel;
import shouwen.policy.Severity;
import shouwen.routing.HandoverKind;
import shouwen.routing.WorkItemState;
import shouwen.shared.LocalizedText;

/** A case, whole: people by name, what runs against it, where it has been, what happened. */
public record CaseView(
        UUID id,
        int version,
        String number,
        CaseKind kind,
        String category,
        Severity severity,
        Channel channel,
        CaseState state,
        String owner,
        String department,
        int round,
        Complainant customer,
        String summary,
        String details,
        Map<String, String> answers,
        String desiredOutcome,
        String trueCause,
        Responsibility responsibility,
        @Nullable CaseOutcome outcome,
        Instant registeredAt,
        @Nullable Instant dueAt,
        @Nullable Instant answeredAt,
        @Nullable Instant closedAt,
        List<Running> clocks,
        List<Hop> handoffs,
        List<Item> workItems,
        List<Told> answersGiven,
        List<Called> callBacks,
        List<Event> timeline,
        Set<CaseAction> actions) {

    /** A clock and how it stands. */
    public record Running(
            String rule,
            LocalizedText name,
            String clause,
            ClockKind kind,
            @Nullable String target,
            Instant startsAt,
            @Nullable Instant dueAt,
            ClockState state,
            boolean late,
            @Nullable Instant stoppedAt,
            @Nullable Instant pausedSince,
            @Nullable String pauseReason,
            Duration used,
            @Nullable Duration left,
            String packVersion) {

        static Running of(ClockView clock) {
            return new Running(
                    clock.rule(),
                    clock.name(),
                    clock.clause(),
                    clock.kind(),
                    clock.target(),
                    clock.startsAt(),
                    clock.dueAt(),
                    clock.state(),
                    clock.late(),
                    clock.stoppedAt(),
                    clock.pausedSince(),
                    clock.pauseReason(),
                    clock.used(),
                    clock.left(),
                    clock.packVersion());
        }
    }

    /** A passing from one department to another. */
    public record Hop(
            int step,
            HandoverKind kind,
            String from,
            String to,
            String reason,
            String rule,
            String clause,
            Instant at,
            String by) {}

    /** A department's part. */
    public record Item(
            UUID id,
            int version,
            int step,
            String department,
            WorkItemState state,
            @Nullable String assignee,
            @Nullable Instant dueAt,
            Instant openedAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant endedAt,
            String result,
            String reason,
            Map<String, String> evidence) {}

    /** An answer the customer was given. */
    public record Told(int round, String channel, String text, @Nullable Boolean satisfied, Instant at, String by) {}

    /** A call-back. */
    public record Called(
            int round,
            boolean reached,
            @Nullable Boolean satisfied,
            Map<String, Integer> scores,
            String opinion,
            String reason,
            Instant at,
            String by) {}

    /** Something that happened; by nobody when the system did it. */
    public record Event(String type, @Nullable String by, Instant at, Map<String, Object> body) {}

    static CaseView of(CaseDetails c) {
        var names = c.names();
        return new CaseView(
                c.id(),
                c.version(),
                c.number(),
                c.facts().kind(),
                c.facts().category(),
                c.facts().severity(),
                c.facts().channel(),
                c.state(),
                names.getOrDefault(c.ownerId(), ""),
                c.department(),
                c.round(),
                c.customer(),
                c.summary(),
                c.details(),
                c.facts().answers(),
                c.desiredOutcome(),
                c.trueCause(),
                c.responsibility(),
                c.outcome(),
                c.registeredAt(),
                c.dueAt(),
                c.answeredAt(),
                c.closedAt(),
                c.clocks().stream().map(Running::of).toList(),
                c.handovers().stream().map(hop -> hop(hop, names)).toList(),
                c.workItems().stream().map(item -> item(item, names)).toList(),
                c.answers().stream().map(answer -> told(answer, names)).toList(),
                c.callBacks().stream().map(call -> called(call, names)).toList(),
                c.timeline().stream().map(event -> event(event, names)).toList(),
                c.actions());
    }

    private static Hop hop(CaseDetails.Hop h, Map<UUID, String> names) {
        return new Hop(h.step(), h.kind(), h.from(), h.to(), h.reason(), h.rule(), h.clause(), h.at(), name(h.by(), names));
    }

    private static Item item(CaseDetails.Item i, Map<UUID, String> names) {
        return new Item(
                i.id(),
                i.version(),
                i.step(),
                i.department(),
                i.state(),
                i.assigneeId() == null ? null : name(i.assigneeId(), names),
                i.dueAt(),
                i.openedAt(),
                i.acceptedAt(),
                i.endedAt(),
                i.result(),
                i.reason(),
                i.evidence());
    }

    private static Told told(CaseDetails.Told t, Map<UUID, String> names) {
        return new Told(t.round(), t.channel(), t.text(), t.satisfied(), t.at(), name(t.by(), names));
    }

    private static Called called(CaseDetails.Called c, Map<UUID, String> names) {
        return new Called(
                c.round(), c.reached(), c.satisfied(), c.scores(), c.opinion(), c.reason(), c.at(), name(c.by(), names));
    }

    private static Event event(CaseDetails.Happened e, Map<UUID, String> names) {
        return new Event(e.type(), e.by() == null ? null : name(e.by(), names), e.at(), e.body());
    }

    private static String name(UUID id, Map<UUID, String> names) {
        return names.getOrDefault(id, "");
    }
}
