package shouwen.web.api.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.approval.ApprovalDetails;
import shouwen.approval.ApprovalRung;
import shouwen.approval.ApprovalState;
import shouwen.approval.Debt;
import shouwen.approval.RungState;
import shouwen.policy.LadderRule;

/**
 * One request, whole.
 *
 * @param applicant empty when a schedule asked
 * @param note why it was given back or withdrawn
 * @param actions what the caller may do now: decide, return, complete, withdraw, recall, telephone
 * @param vacant posts whose turn it is and that nobody can decide for until somebody is appointed
 * @param onBehalfOf for whom the caller would decide; null in their own right
 */
public record ApprovalShown(
        UUID id,
        String kind,
        UUID subjectId,
        String number,
        String title,
        String applicant,
        String department,
        ApprovalState state,
        String ladder,
        String clause,
        LadderRule.Needs needs,
        String note,
        Instant askedAt,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt,
        List<RungShown> rungs,
        List<String> actions,
        List<String> vacant,
        @Nullable UUID onBehalfOf,
        int version) {

    /**
     * A rung of its ladder.
     *
     * @param standIn the role that decides in its place because nobody fills the post; null when it decides itself
     * @param owed what is still owed for it; null for nothing
     */
    public record RungShown(
            String post,
            String clause,
            RungState state,
            @Nullable String standIn,
            @Nullable Instant dueAt,
            @Nullable Instant decidedAt,
            String decidedBy,
            String onBehalfOf,
            String recordedBy,
            String note,
            @Nullable Debt owed) {

        static RungShown of(ApprovalRung rung, Map<UUID, String> names) {
            return new RungShown(
                    rung.post(),
                    rung.clause(),
                    rung.state(),
                    rung.isStoodIn() ? rung.deskRole() : null,
                    rung.dueAt(),
                    rung.decidedAt(),
                    name(rung.decidedBy(), names),
                    name(rung.onBehalfOf(), names),
                    name(rung.recordedBy(), names),
                    rung.note(),
                    rung.isOwed() ? rung.debt() : null);
        }
    }

    static ApprovalShown of(ApprovalDetails details) {
        var approval = details.approval();
        return new ApprovalShown(
                approval.id(),
                approval.kind(),
                approval.subjectId(),
                approval.subjectNumber(),
                approval.title(),
                name(approval.applicant(), details.names()),
                approval.department(),
                approval.state(),
                approval.ladder(),
                approval.clause(),
                approval.needs(),
                approval.note(),
                approval.askedAt(),
                approval.nextDueAt(),
                approval.endedAt(),
                approval.rungs().stream().map(rung -> RungShown.of(rung, details.names())).toList(),
                actions(details),
                details.vacant(),
                details.onBehalfOf(),
                approval.version());
    }

    private static List<String> actions(ApprovalDetails details) {
        var actions = new ArrayList<String>();
        add(actions, details.post() != null, "decide");
        add(actions, details.mayReturn(), "return");
        add(actions, details.mayComplete(), "complete");
        add(actions, details.mayWithdraw(), "withdraw");
        add(actions, details.mayRecall(), "recall");
        add(actions, !details.byTelephone().isEmpty(), "telephone");
        add(actions, !details.payable().isEmpty(), "settle");
        return actions;
    }

    private static void add(List<String> actions, boolean may, String action) {
        if (may) {
            actions.add(action);
        }
    }

    private static String name(@Nullable UUID person, Map<UUID, String> names) {
        return person == null ? "" : names.getOrDefault(person, "");
    }
}
