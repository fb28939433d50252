package shouwen.rehearsal.internal;

import static shouwen.rehearsal.internal.CaseLives.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import shouwen.field.CannotRepairReason;
import shouwen.field.GivingUp;
import shouwen.field.Handling;
import shouwen.field.HandlingForm;
import shouwen.field.RepairForm;
import shouwen.field.service.WorkOrderService;
import shouwen.identity.service.Impersonation;
import shouwen.policy.CaseKind;
import shouwen.policy.FinishRequirement;

/** What technicians do on site: they are sent, arrive, deal with the fault, finish; or find that it cannot be repaired. */
@ApplicationScoped
class SiteActs {

    @Inject
    Impersonation impersonation;

    @Inject
    WorkOrderService orders;

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
        boolean urgent = life.story().kind() == CaseKind.EMERGENCY;
        var way = urgent ? minutes(rehearsed, 8, 35) : minutes(rehearsed, 20, rehearsed.chance(20) ? 400 : 130);
        if (urgent || !rehearsed.stalls(15, clock.instant())) {
            rehearsed.agenda().planAfter(clock.instant(), way, () -> arrive(errand));
        }
    }

    private void arrive(Errand errand) throws Exception {
        by(errand, () -> orders.arrive(errand.order(), null));
        var rehearsed = errand.life().rehearsed();
        if (errand.life().story().kind() == CaseKind.REPAIR && rehearsed.chance(3)) {
            plan(errand, 20, 60, () -> cannotRepair(errand));
        } else if (!rehearsed.stalls(12, clock.instant())) {
            plan(errand, 15, 70, () -> handle(errand));
        }
    }

    private void handle(Errand errand) throws Exception {
        var handling = new Handling(
                "供水48℃ 回水39℃ 室温14℃",
                "户内循环不畅",
                "检查入户阀门、过滤器并排气",
                errand.life().story().result(),
                "扳手、测温仪",
                "密封垫",
                "关闭分户阀，铺设防护垫");
        by(errand, () -> orders.handle(
                errand.order(), null, new HandlingForm(handling, Duration.ofMinutes(40), checks(errand))));
        if (!errand.life().rehearsed().stalls(10, clock.instant())) {
            plan(errand, 10, 60, () -> repair(errand));
        }
    }

    private void repair(Errand errand) throws Exception {
        var rehearsed = errand.life().rehearsed();
        boolean signed = rehearsed.chance(85);
        var restored = errand.life().story().kind() == CaseKind.EMERGENCY ? clock.instant() : null;
        var form = new RepairForm(
                Handling.NONE,
                checks(errand),
                rehearsed.chance(90) ? "满意，师傅很认真" : "修好了，就是来得有点慢",
                signed ? DrawnSignature.PNG : null,
                signed ? "" : "客户不便签字，已电话确认",
                restored,
                errand.life().story().result());
        by(errand, () -> orders.repair(errand.order(), null, form));
        desk.planReview(errand.life());
    }

    private void cannotRepair(Errand errand) throws Exception {
        var why = new GivingUp(
                CannotRepairReason.OUT_OF_SCOPE, "属户内自行改装部分，已告知客户联系改装单位。", true, "装修改装单位");
        by(errand, () -> orders.cannotRepair(errand.order(), null, why));
        desk.planReview(errand.life());
    }

    private Set<String> checks(Errand errand) {
        return showing.demands(errand.life()).stream()
                .map(FinishRequirement::code)
                .collect(Collectors.toSet());
    }

    private void plan(Errand errand, int from, int to, Agenda.Act act) {
        var rehearsed = errand.life().rehearsed();
        rehearsed.agenda().planAfter(clock.instant(), minutes(rehearsed, from, to), act);
    }

    private void by(Errand errand, Runnable act) throws Exception {
        impersonation.as(errand.technician().id(), () -> {
            act.run();
            return null;
        });
    }
}
