package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwen.cases.CaseState;
import shouwen.cases.Complainant;
import shouwen.cases.NewCase;
import shouwen.cases.service.IntakeService;
import shouwen.identity.service.Impersonation;
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

    /** Somebody calls. */
    void call(Rehearsed rehearsed) throws Exception {
        var home = rehearsed.home();
        var story = Story.draw(rehearsed.stories(), rehearsed.random());
        var taker = rehearsed.somebody("call-taker", "customer-service");
        var input = input(rehearsed, home, story);
        var receipt = impersonation.as(taker.id(), () -> intake.register(input));
        if (receipt.state() == CaseState.AT_DEPARTMENT) {
            departments.planTaking(new Life(rehearsed, receipt.number().value(), story, home));
        }
    }

    private static NewCase input(Rehearsed rehearsed, Home home, Story story) {
        var random = rehearsed.random();
        boolean known = rehearsed.chance(80);
        var account = known || story.kind() == CaseKind.COMPLAINT ? home.accountNumber() : "";
        var customer = new Complainant(home.name(), home.phone(), home.address(), account);
        return new NewCase(
                story.kind(),
                story.category(),
                CHANNELS[random.nextInt(CHANNELS.length)],
                customer,
                story.summary(),
                story.details(),
                answers(story, random.nextInt(6)),
                story.kind() == CaseKind.COMPLAINT ? "尽快解决并说明原因" : "",
                "customer-service",
                spot(rehearsed, story));
    }

    private static Map<String, String> answers(Story story, int more) {
        return switch (story.category()) {
            case "no-heat", "low-temperature", "heating-quality" ->
                Map.of("temperature", String.valueOf(11 + more), "room", "客厅和卧室");
            case "pipe-burst" -> Map.of("water-flowing", "yes", "injured", "no");
            case "fee-dispute" -> Map.of("what-is-wrong", "area", "disputed-amount", String.valueOf(80 + 20 * more));
            default -> Map.of();
        };
    }

    private static NewCase.@Nullable OnTheSpot spot(Rehearsed rehearsed, Story story) {
        boolean atOnce = story.kind() == CaseKind.CONSULTATION && rehearsed.chance(60);
        return atOnce ? new NewCase.OnTheSpot(story.result(), true) : null;
    }

    /** Some minutes between two bounds, in whole seconds. */
    static Duration minutes(Rehearsed rehearsed, int from, int to) {
        return Duration.ofSeconds(60L * from + rehearsed.random().nextInt(60 * (to - from)));
    }
}
