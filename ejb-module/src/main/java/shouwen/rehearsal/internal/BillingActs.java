package shouwen.rehearsal.internal;

import static shouwen.rehearsal.internal.CaseLives.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.UUID;
import shouwen.billing.service.AccountStatements;
import shouwen.billing.service.Corrections;
import shouwen.identity.service.Impersonation;
import shouwen.routing.ResultForm;
import shouwen.routing.service.WorkItemService;

/** What the billing department does: goes through the bill, explains it, or has it corrected by a second person. */
@ApplicationScoped
class BillingActs {

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
    Clock clock;

    void take(Life life, UUID item) throws Exception {
        var clerk = life.rehearsed().somebody("billing-clerk", "billing");
        impersonation.as(clerk.id(), () -> {
            items.accept(item, null);
            return null;
        });
        boolean wrong = life.is("fee-dispute") && life.rehearsed().chance(45);
        plan(life, 30, 240, () -> {
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
            var after = bill.amount().subtract(new BigDecimal("108.00"));
            return corrections.propose(
                    life.number(), bill.number(), null, after, "建筑面积录入有误，核减4.00平方米。");
        });
        var head = life.rehearsed().somebody("department-head", "billing");
        if (life.rehearsed().chance(80)) {
            plan(life, 30, 300, () -> {
                impersonation.as(head.id(), () -> {
                    corrections.approve(correction, "核对无误，同意。");
                    return null;
                });
                var told = "已核减面积并更正账单，多收部分退回原账户。";
                finish(life, item, clerk, showing.result(life, told, "billing-error"));
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

    private void plan(Life life, int from, int to, Agenda.Act act) {
        life.rehearsed().agenda().planAfter(clock.instant(), minutes(life.rehearsed(), from, to), act);
    }
}
