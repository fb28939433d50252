package shouwen.rehearsal.internal;

import static shouwen.rehearsal.internal.CaseLives.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import shouwen.cases.CallBackForm;
import shouwen.cases.CaseOutcome;
import shouwen.cases.CaseState;
import shouwen.cases.Responsibility;
import shouwen.cases.service.AnswerService;
import shouwen.cases.service.CallBackService;
import shouwen.cases.service.ClosingService;
import shouwen.cases.service.ReviewService;
import shouwen.identity.service.Impersonation;
import shouwen.policy.CallBackRule;
import shouwen.policy.CaseFacts;
import shouwen.policy.Channel;
import shouwen.policy.Severity;
import shouwen.policy.service.ActivePacks;

/** What customer service does once a department is done: review, answer, call back, close, or send round again. */
@ApplicationScoped
class DeskActs {

    @Inject
    Impersonation impersonation;

    @Inject
    Standings standings;

    @Inject
    ReviewService reviews;

    @Inject
    AnswerService answers;

    @Inject
    CallBackService callBacks;

    @Inject
    ClosingService closing;

    @Inject
    ActivePacks packs;

    @Inject
    Instance<DepartmentActs> departments;

    @Inject
    Clock clock;

    void planRoutingAnew(Life life) {
        if (!life.rehearsed().stalls(40, clock.instant())) {
            plan(life, 20, 200, () -> {
                as(life, "call-taker", () -> reviews.routeAnew(
                        life.number(), null, "maintenance", "已与客户核实地址，可上门。"));
                departments.get().planTaking(life);
            });
        }
    }

    void planReview(Life life) {
        if (!life.rehearsed().stalls(25, clock.instant())) {
            plan(life, 10, 170, () -> review(life));
        }
    }

    private void review(Life life) throws Exception {
        if (life.rehearsed().chance(6)) {
            as(life, "supervisor", () -> reviews.sendBack(life.number(), null, "没有写明复测温度，请补充后再报。"));
            departments.get().planTaking(life);
            return;
        }
        var verdict = life.rehearsed().chance(60) ? Responsibility.COMPANY : Responsibility.NOT_COMPANY;
        as(life, "supervisor", () -> reviews.accept(life.number(), null, "经核实：" + life.story().summary(), verdict));
        if (!life.rehearsed().stalls(15, clock.instant())) {
            plan(life, 10, 140, () -> answer(life));
        }
    }

    private void answer(Life life) throws Exception {
        as(life, "call-taker", () -> answers.answer(
                life.number(), null, Channel.HOTLINE, "您好，您反映的问题已处理：" + life.story().result(), true));
        if (standings.of(life.rehearsed().operator(), life.number()).state() == CaseState.TO_CALL_BACK) {
            planCallBack(life);
        }
    }

    private void planCallBack(Life life) {
        if (!life.rehearsed().stalls(20, clock.instant())) {
            plan(life, 240, 2400, () -> callBack(life));
        }
    }

    private void callBack(Life life) throws Exception {
        int drawn = life.rehearsed().random().nextInt(100);
        if (drawn < 12) {
            record(life, new CallBackForm(false, null, Map.of(), "", "", false, null));
            planCallBack(life);
        } else if (drawn < 24) {
            boolean right = drawn < 15;
            record(life, new CallBackForm(true, false, scores(life, 2), "还是有点凉", "处理后温度仍不理想", right, null));
            follow(life);
        } else {
            record(life, new CallBackForm(true, true, scores(life, 5), "满意", "", false, null));
        }
    }

    private void follow(Life life) {
        var state = standings.of(life.rehearsed().operator(), life.number()).state();
        if (state == CaseState.AT_DEPARTMENT) {
            departments.get().planTaking(life);
        } else if (state == CaseState.DISSATISFIED && life.rehearsed().chance(70)) {
            plan(life, 60, 600, () -> as(life, "supervisor", () -> closing.close(
                    life.number(),
                    null,
                    CaseOutcome.EXPLAINED_HANDLING_RIGHT,
                    "已向客户说明室温达到供热合同约定的十八度，处理符合规定。",
                    "供热合同室温标准")));
        }
    }

    private void record(Life life, CallBackForm form) throws Exception {
        as(life, "call-taker", () -> callBacks.record(life.number(), null, form));
    }

    private Map<String, Integer> scores(Life life, int score) {
        var facts = new CaseFacts(
                life.story().kind(), life.story().category(), Severity.GENERAL, Channel.HOTLINE, Map.of());
        return packs.forOperator(life.rehearsed().operator()).pack().callBackRule(facts).scores().stream()
                .collect(Collectors.toMap(CallBackRule.Score::code, item -> score));
    }

    private void as(Life life, String role, Runnable act) throws Exception {
        var person = life.rehearsed().somebody(role, "customer-service");
        impersonation.as(person.id(), () -> {
            act.run();
            return null;
        });
    }

    private void plan(Life life, int from, int to, Agenda.Act act) {
        life.rehearsed().agenda().planAfter(clock.instant(), minutes(life.rehearsed(), from, to), act);
    }
}
