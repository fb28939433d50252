package shouwen.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import shouwen.approval.service.Approvals;
import shouwen.identity.service.Impersonation;
import shouwen.identity.service.NewStaff;
import shouwen.identity.service.Provisioning;
import shouwen.policy.LadderRule.Needs;
import shouwen.shared.Ids;
import shouwen.shared.LocalizedText;

/** A room that asks ladders and hears what became of it. */
@ApplicationScoped
class Asking {

    static final String KIND = "test-request";

    @Inject
    Approvals approvals;

    @Inject
    Impersonation impersonation;

    @Inject
    Provisioning provisioning;

    private final Queue<ApprovalEnded> ended = new ConcurrentLinkedQueue<>();

    @Transactional
    UUID ask(UUID operator, UUID applicant, Needs needs, List<Rung> rungs) {
        var subject = Ids.next();
        return approvals.ask(
                operator,
                new NewApproval(
                        KIND,
                        subject,
                        "T-" + subject,
                        "试申请",
                        applicant,
                        "customer-service",
                        "test",
                        "TUN-053",
                        null,
                        rungs,
                        needs));
    }

    /** What was told and came to nothing does not count: of several decided at once one may refuse all. */
    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) ApprovalEnded event) {
        if (event.kind().equals(KIND)) {
            ended.add(event);
        }
    }

    List<Outcome> outcomes(UUID approval) {
        return ended.stream()
                .filter(event -> event.approvalId().equals(approval))
                .map(ApprovalEnded::outcome)
                .toList();
    }

    UUID operator() throws Exception {
        var name = new LocalizedText("Approvals test", "审批测试", "核准測試");
        return impersonation.asSystem(() -> provisioning.operator(
                "approvals-" + Ids.next(), name, "utility-tunnel", ZoneId.of("Asia/Shanghai"), "CNY"));
    }

    UUID staff(UUID operator, String role, String... departments) throws Exception {
        var login = "it" + Ids.next().toString().replace("-", "");
        return impersonation.asSystem(() -> provisioning.staff(
                operator,
                new NewStaff(login, "王审批", "correct horse battery staple", List.of(role), List.of(departments), "zh-CN")));
    }
}
