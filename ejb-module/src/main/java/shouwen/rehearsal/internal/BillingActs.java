package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import shouwen.billing.service.AccountStatements;
import shouwen.billing.service.Corrections;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.policy.CaseKind;
import shouwen.routing.ResultForm;
import shouwen.routing.service.WorkItemService;

/** What the billing department does: goes through the bill, explains it, or has it corrected by a second person. */
@ApplicationScoped
class BillingActs {

    private static final BigDecimal LESS = new BigDecimal("108.00");

    @Inject
    Impersonation impersonation;

    @Inject
    WorkItemService items;

    @Inject
    Corrections corrections;

    @Inject
    AccountStatements statements;

    @Inject
    Showing showing;

    @Inject
    DeskActs desk;

    @Inject
    Pace pace;

    void take(Life life, String department, UUID item) throws Exception {
        var clerk = life.rehearsed().somebody(Role.BILLING_CLERK, department);
        impersonation.as(clerk.id(), () -> {
            items.accept(item, null);
            return null;
        });
        boolean wrong = disputes(life) && life.rehearsed().chance(45);
        pace.plan(life, 30, 240, () -> {
            if (wrong) {
                correct(life, item, clerk);
            } else {
                finish(life, item, clerk, showing.result(life, life.story().result()));
            }
        });
    }

    private void correct(Life life, UUID item, Person clerk) throws Exception {
        var correction = impersonation.as(clerk.id(), () -> {
            var bill = statements.ofAccount(life.home().accountId()).bills().get(0);
            var less = bill.amount().divide(BigDecimal.valueOf(4), 2, RoundingMode.DOWN).min(LESS);
            return corrections.propose(
                    life.number(),
                    bill.number(),
                    null,
                    bill.amount().subtract(less),
                    life.rehearsed().words("wrong-bill"));
        });
        var head = life.rehearsed().somebody(Role.DEPARTMENT_HEAD, clerk.department());
        if (life.rehearsed().chance(80) || life.rehearsed().script().whole()) {
            pace.plan(life, 30, 300, () -> {
                impersonation.as(head.id(), () -> {
                    corrections.approve(correction, "核对无误，同意。");
                    return null;
                });
                finish(life, item, clerk, showing.result(life, life.rehearsed().words("corrected"), "billing-error"));
            });
        }
    }

    private void finish(Life life, UUID item, Person clerk, ResultForm result) throws Exception {
        impersonation.as(clerk.id(), () -> {
            items.result(item, null, result);
            return null;
        });
        desk.planReview(life);
    }

    /** A complaint about a bill there is. */
    private static boolean disputes(Life life) {
        return life.story().kind() == CaseKind.COMPLAINT && life.home().billNumber() != null;
    }
}
