package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
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
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.policy.CallBackRule;
import shouwen.policy.Channel;

/** What customer service does once a department is done: review, answer, call back, close, or send round again. */
@ApplicationScoped
class DeskActs {

    @Inject
    Impersonation impersonation;

    @Inject
    Standings standings;

    @Inject
    Pace pace;

    @Inject
    ReviewService reviews;

    @Inject
    AnswerService answers;

    @Inject
    CallBackService callBacks;

    @Inject
    ClosingService closing;

    @Inject
    Instance<DepartmentActs> departments;

    /** Somebody asks the customer, and sends the case on its way again. */
    void planRoutingAnew(Life life, String from) {
        var to = Departments.sendsPeople(life.rehearsed(), from) ? from : Departments.forSite(life.rehearsed());
        pace.planUnlessStalled(life, 40, 20, 200, () -> {
            as(life, Role.CALL_TAKER, () -> reviews.routeAnew(life.number(), null, to, "已与客户核实地址，可上门。"));
            departments.get().planTaking(life);
        });
    }

    void planReview(Life life) {
        pace.planUnlessStalled(life, 25, 10, 170, () -> review(life));
    }

    private void review(Life life) throws Exception {
        if (life.rehearsed().chance(6)) {
            var why = life.rehearsed().words("send-back");
            as(life, Role.SUPERVISOR, () -> reviews.sendBack(life.number(), null, why));
            departments.get().planTaking(life);
            return;
        }
        var verdict = life.rehearsed().chance(60) ? Responsibility.COMPANY : Responsibility.NOT_COMPANY;
        as(life, Role.SUPERVISOR, () -> reviews.accept(life.number(), null, "经核实：" + life.story().summary(), verdict));
        pace.planUnlessStalled(life, 15, 10, 140, () -> answer(life));
    }

    private void answer(Life life) throws Exception {
        as(life, Role.CALL_TAKER, () -> answers.answer(
                life.number(), null, Channel.HOTLINE, "您好，您反映的问题已处理：" + life.story().result(), true));
        if (standings.of(life.rehearsed().operator(), life.number()).state() == CaseState.TO_CALL_BACK) {
            planCallBack(life);
        }
    }

    void planCallBack(Life life) {
        pace.planUnlessStalled(life, 20, 240, 2400, () -> callBack(life));
    }

    private void callBack(Life life) throws Exception {
        int drawn = life.rehearsed().random().nextInt(100);
        if (drawn < 12) {
            record(life, new CallBackForm(false, null, Map.of(), "", "", false, null));
            planCallBack(life);
        } else if (drawn < 24) {
            boolean right = drawn < 15;
            var opinion = life.rehearsed().words("dissatisfied-opinion");
            var why = life.rehearsed().words("dissatisfied");
            record(life, new CallBackForm(true, false, scores(life, 2), opinion, why, right, null));
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
            pace.plan(life, 60, 600, () -> explain(life));
        } else if (state == CaseState.DISSATISFIED && life.rehearsed().script().whole()) {
            pace.plan(life, 600, 6000, () -> explain(life));
        }
    }

    private void explain(Life life) throws Exception {
        var words = life.rehearsed();
        as(life, Role.SUPERVISOR, () -> closing.close(
                life.number(),
                null,
                CaseOutcome.EXPLAINED_HANDLING_RIGHT,
                words.words("explained"),
                words.words("rule")));
    }

    private void record(Life life, CallBackForm form) throws Exception {
        as(life, Role.CALL_TAKER, () -> callBacks.record(life.number(), null, form));
        life.rehearsed().tally().count("call-back");
    }

    private Map<String, Integer> scores(Life life, int score) {
        return life.rehearsed().pack().callBackRule(life.facts()).scores().stream()
                .collect(Collectors.toMap(CallBackRule.Score::code, item -> score));
    }

    private void as(Life life, String role, Runnable act) throws Exception {
        var person = life.rehearsed().somebody(role, Rehearsed.DESK);
        impersonation.as(person.id(), () -> {
            act.run();
            return null;
        });
    }
}
