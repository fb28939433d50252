package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import shouwen.cases.CaseState;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.policy.CaseKind;
import shouwen.routing.service.WorkItemService;

/** What departments do with what comes to them: take it, return it, hand it on, work, and give the result. */
@ApplicationScoped
class DepartmentActs {

    private static final int IGNORED = 18;
    private static final int RETURNED = 4;
    private static final int HANDED_ON = 3;
    private static final List<String> CLERKS = List.of(
            Role.BILLING_CLERK, Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR, Role.DEPARTMENT_HEAD, Role.TECHNICIAN);

    @Inject
    Impersonation impersonation;

    @Inject
    Standings standings;

    @Inject
    Pace pace;

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

    /** Somebody of the department will look at its list; or, now and then, nobody will. */
    void planTaking(Life life) {
        boolean urgent = life.story().kind() == CaseKind.EMERGENCY;
        if (urgent) {
            pace.plan(life, 1, 6, () -> take(life));
        } else if (!pace.stalls(life, IGNORED, () -> take(life))) {
            pace.plan(life, 4, life.rehearsed().chance(15) ? 420 : 90, () -> take(life));
        }
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
        } else if (plain && isOnSite(rehearsed, standing) && rehearsed.chance(HANDED_ON)) {
            handOn(life, standing);
        } else {
            work(life, standing);
        }
    }

    private static boolean isOnSite(Rehearsed rehearsed, Standing standing) {
        return standing.department().equals(Departments.forSite(rehearsed))
                && Departments.other(rehearsed, standing.department()).isPresent();
    }

    private void work(Life life, Standing standing) throws Exception {
        if (Departments.sendsPeople(life.rehearsed(), standing.department())) {
            site.dispatch(life, standing);
        } else if (Departments.isBilling(life.rehearsed(), standing.department())) {
            billing.take(life, standing.department(), standing.item());
        } else {
            answer(life, standing);
        }
    }

    private void giveBack(Life life, Standing standing) throws Exception {
        var person = clerk(life.rehearsed(), standing.department());
        impersonation.as(person.id(), () -> {
            items.returnToSender(standing.item(), null, "地址不详，电话无人接听，请与客户核实后再转。");
            return null;
        });
        desk.planRoutingAnew(life, standing.department());
    }

    private void handOn(Life life, Standing standing) throws Exception {
        var rehearsed = life.rehearsed();
        var person = rehearsed.somebody(Role.DISPATCHER, standing.department());
        var other = Departments.other(rehearsed, standing.department()).orElseThrow();
        impersonation.as(person.id(), () -> {
            items.handOn(standing.item(), null, other, rehearsed.words("hand-on"));
            return null;
        });
        planTaking(life);
    }

    private void answer(Life life, Standing standing) throws Exception {
        var person = clerk(life.rehearsed(), standing.department());
        var item = standing.item();
        impersonation.as(person.id(), () -> {
            items.accept(item, null);
            return null;
        });
        pace.plan(life, 15, 200, () -> {
            giveResult(life, person, item);
            desk.planReview(life);
        });
    }

    private void giveResult(Life life, Person person, UUID item) throws Exception {
        impersonation.as(person.id(), () -> {
            items.result(item, null, showing.result(life, life.story().result()));
            return null;
        });
    }

    private static Person clerk(Rehearsed rehearsed, String department) {
        return rehearsed.somebodyOf(department, CLERKS)
                .orElseThrow(() -> new IllegalStateException("nobody works in " + department));
    }
}
