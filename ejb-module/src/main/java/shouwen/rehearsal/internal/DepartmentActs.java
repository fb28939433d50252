package shouwen.rehearsal.internal;

import static shouwen.rehearsal.internal.CaseLives.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import shouwen.cases.CaseState;
import shouwen.identity.service.Impersonation;
import shouwen.policy.CaseKind;
import shouwen.routing.service.WorkItemService;

/** What departments do with what comes to them: take it, return it, hand it on, work, and give the result. */
@ApplicationScoped
class DepartmentActs {

    private static final int IGNORED = 18;
    private static final int RETURNED = 4;
    private static final int HANDED_ON = 3;

    @Inject
    Impersonation impersonation;

    @Inject
    Standings standings;

    @Inject
    WorkItemService items;

    @Inject
    Showing showing;

    @Inject
    SiteActs site;

    @Inject
    BillingActs billing;

    @Inject
    DeskActs desk;

    @Inject
    Clock clock;

    /** Somebody of the department will look at its list; or, now and then, nobody will. */
    void planTaking(Life life) {
        var rehearsed = life.rehearsed();
        boolean urgent = life.story().kind() == CaseKind.EMERGENCY;
        if (!urgent && rehearsed.stalls(IGNORED, clock.instant())) {
            return;
        }
        var delay = urgent ? minutes(rehearsed, 1, 6) : minutes(rehearsed, 4, rehearsed.chance(15) ? 420 : 90);
        rehearsed.agenda().planAfter(clock.instant(), delay, () -> take(life));
    }

    private void take(Life life) throws Exception {
        var rehearsed = life.rehearsed();
        var standing = standings.of(rehearsed.operator(), life.number());
        if (standing.state() != CaseState.AT_DEPARTMENT || standing.item() == null) {
            return;
        }
        boolean plain = life.story().kind() == CaseKind.REPAIR || life.story().kind() == CaseKind.CONSULTATION;
        if (plain && rehearsed.chance(RETURNED)) {
            giveBack(life, standing);
        } else if (plain && standing.department().equals("maintenance") && rehearsed.chance(HANDED_ON)) {
            handOn(life, standing.item());
        } else {
            work(life, standing);
        }
    }

    private void work(Life life, Standing standing) throws Exception {
        switch (standing.department()) {
            case "maintenance", "network-operation" -> site.dispatch(life, standing);
            case "billing" -> billing.take(life, standing.item());
            default -> answer(life, standing.item());
        }
    }

    private void giveBack(Life life, Standing standing) throws Exception {
        var rehearsed = life.rehearsed();
        var role = standing.department().equals("billing")
                ? "billing-clerk"
                : standing.department().equals("customer-service") ? "call-taker" : "dispatcher";
        var person = rehearsed.somebody(role, standing.department());
        impersonation.as(person.id(), () -> {
            items.returnToSender(standing.item(), null, "地址不详，电话无人接听，请与客户核实后再转。");
            return null;
        });
        desk.planRoutingAnew(life);
    }

    private void handOn(Life life, UUID item) throws Exception {
        var person = life.rehearsed().somebody("dispatcher", "maintenance");
        impersonation.as(person.id(), () -> {
            items.handOn(item, null, "network-operation", "户内设施正常，属二次网水力失调，请管网运行部处理。");
            return null;
        });
        planTaking(life);
    }

    private void answer(Life life, UUID item) throws Exception {
        var rehearsed = life.rehearsed();
        var person = rehearsed.somebody("call-taker", "customer-service");
        impersonation.as(person.id(), () -> {
            items.accept(item, null);
            return null;
        });
        rehearsed.agenda().planAfter(clock.instant(), minutes(rehearsed, 15, 200), () -> {
            impersonation.as(person.id(), () -> {
                items.result(item, null, showing.result(life, life.story().result()));
                return null;
            });
            desk.planReview(life);
        });
    }
}
