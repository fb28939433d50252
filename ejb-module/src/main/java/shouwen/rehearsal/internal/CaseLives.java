package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import shouwen.cases.CaseState;
import shouwen.cases.Complainant;
import shouwen.cases.NewCase;
import shouwen.cases.service.IntakeService;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.policy.CaseFacts;
import shouwen.policy.CaseKind;
import shouwen.policy.Channel;

/** A customer calls, and the case begins its way; what each next party does is planned when it is their turn. */
@ApplicationScoped
class CaseLives {

    private static final Channel[] CHANNELS = {
        Channel.HOTLINE, Channel.HOTLINE, Channel.HOTLINE, Channel.HOTLINE, Channel.HOTLINE, Channel.WECHAT,
        Channel.WECHAT, Channel.COUNTER, Channel.WEB, Channel.EMAIL, Channel.LETTER
    };

    @Inject
    Impersonation impersonation;

    @Inject
    IntakeService intake;

    @Inject
    DepartmentActs departments;

    @Inject
    DeskActs desk;

    @Inject
    Clock clock;

    /** Somebody calls. */
    void call(Rehearsed rehearsed) throws Exception {
        var home = rehearsed.home();
        var story = Story.draw(rehearsed.stories(), rehearsed.random());
        var taker = rehearsed.somebody(Role.CALL_TAKER, Rehearsed.DESK);
        var input = input(rehearsed, home, story);
        var receipt = impersonation.as(taker.id(), () -> intake.register(input));
        rehearsed.tally().count("kind." + story.kind().name().toLowerCase(Locale.ROOT));
        var life = new Life(rehearsed, receipt.number().value(), story, home, facts(rehearsed, input));
        if (receipt.state() == CaseState.AT_DEPARTMENT) {
            departments.planTaking(life);
        } else if (rehearsed.script().whole() && receipt.state() == CaseState.TO_CALL_BACK) {
            desk.planCallBack(life);
        }
    }

    private NewCase input(Rehearsed rehearsed, Home home, Story story) {
        var random = rehearsed.random();
        boolean known = rehearsed.chance(80);
        boolean complaint = story.kind() == CaseKind.COMPLAINT;
        var customer = new Complainant(
                home.name(), home.phone(), home.address(), known || complaint ? home.accountNumber() : "");
        var pack = rehearsed.pack();
        var channel = CHANNELS[random.nextInt(CHANNELS.length)];
        var today = LocalDate.ofInstant(clock.instant(), pack.zone());
        var category = pack.category(story.category()).orElseThrow();
        return new NewCase(
                story.kind(),
                story.category(),
                channel,
                customer,
                story.summary(),
                story.details(),
                Answers.to(category, pack.code(), random.nextInt(6), today),
                complaint || rehearsed.script().whole() ? "尽快解决并说明原因" : "",
                Departments.ifAsked(rehearsed, story.kind()),
                spot(rehearsed, story));
    }

    private static NewCase.@Nullable OnTheSpot spot(Rehearsed rehearsed, Story story) {
        boolean atOnce = story.kind() == CaseKind.CONSULTATION && rehearsed.chance(60);
        return atOnce ? new NewCase.OnTheSpot(story.result(), true) : null;
    }

    private static CaseFacts facts(Rehearsed rehearsed, NewCase input) {
        var story = rehearsed.pack().category(input.category()).orElseThrow();
        return new CaseFacts(input.kind(), story.code(), story.severity(), input.channel(), input.answers());
    }
}
