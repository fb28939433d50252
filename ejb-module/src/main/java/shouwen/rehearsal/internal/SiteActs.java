package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import shouwen.field.CannotRepairReason;
import shouwen.field.GivingUp;
import shouwen.field.Handling;
import shouwen.field.HandlingForm;
import shouwen.field.RepairForm;
import shouwen.field.service.WorkOrderService;
import shouwen.identity.service.Impersonation;
import shouwen.policy.CaseKind;

/** What technicians do on site: they are sent, arrive, deal with the fault, finish; or find that it cannot be repaired. */
@ApplicationScoped
class SiteActs {

    @Inject
    Impersonation impersonation;

    @Inject
    WorkOrderService orders;

    @Inject
    Pace pace;

    @Inject
    Showing showing;

    @Inject
    DeskActs desk;

    @Inject
    Clock clock;

    private record Errand(Life life, Person technician, String order) {}

    void dispatch(Life life, Standing standing) throws Exception {
        var rehearsed = life.rehearsed();
        var dispatcher = rehearsed.somebody("dispatcher", standing.department());
        var technician = rehearsed.somebody("technician", standing.department());
        var order = impersonation.as(
                dispatcher.id(), () -> orders.dispatch(standing.item(), technician.id(), Duration.ofMinutes(90)));
        var errand = new Errand(life, technician, order);
        if (life.story().kind() == CaseKind.EMERGENCY) {
            pace.plan(life, 8, 35, () -> arrive(errand));
        } else {
            var way = rehearsed.minutes(20, rehearsed.chance(20) ? 400 : 130);
            if (!pace.stalls(life, 15, () -> arrive(errand))) {
                pace.plan(rehearsed, way, pace.due(life), () -> arrive(errand));
            }
        }
    }

    private void arrive(Errand errand) throws Exception {
        by(errand, () -> orders.arrive(errand.order(), null));
        var rehearsed = errand.life().rehearsed();
        if (errand.life().story().kind() == CaseKind.REPAIR && rehearsed.chance(3)) {
            pace.plan(errand.life(), 20, 60, () -> cannotRepair(errand));
        } else {
            pace.planUnlessStalled(errand.life(), 12, 15, 70, () -> handle(errand));
        }
    }

    private void handle(Errand errand) throws Exception {
        var rehearsed = errand.life().rehearsed();
        var handling = new Handling(
                rehearsed.words("measured-before"),
                rehearsed.words("fault"),
                rehearsed.words("measures"),
                errand.life().story().result(),
                rehearsed.words("tools"),
                rehearsed.words("materials"),
                rehearsed.words("safety"));
        by(errand, () -> orders.handle(
                errand.order(), null, new HandlingForm(handling, Duration.ofMinutes(40), showing.checks(errand.life()))));
        pace.planUnlessStalled(errand.life(), 10, 10, 60, () -> repair(errand));
    }

    private void repair(Errand errand) throws Exception {
        var rehearsed = errand.life().rehearsed();
        boolean signed = rehearsed.chance(85);
        var restored = errand.life().story().kind() == CaseKind.EMERGENCY ? clock.instant() : null;
        var form = new RepairForm(
                Handling.NONE,
                showing.checks(errand.life()),
                rehearsed.chance(90) ? "满意，师傅很认真" : "修好了，就是来得有点慢",
                signed ? DrawnSignature.PNG : null,
                signed ? "" : "客户不便签字，已电话确认",
                restored,
                errand.life().story().result());
        by(errand, () -> orders.repair(errand.order(), null, form));
        desk.planReview(errand.life());
    }

    private void cannotRepair(Errand errand) throws Exception {
        var rehearsed = errand.life().rehearsed();
        var why = new GivingUp(
                CannotRepairReason.OUT_OF_SCOPE, rehearsed.words("cannot"), true, rehearsed.words("referred"));
        by(errand, () -> orders.cannotRepair(errand.order(), null, why));
        desk.planReview(errand.life());
    }

    private void by(Errand errand, Runnable act) throws Exception {
        impersonation.as(errand.technician().id(), () -> {
            act.run();
            return null;
        });
    }
}
