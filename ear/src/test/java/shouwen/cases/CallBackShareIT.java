package shouwen.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import shouwen.cases.service.IntakeService;
import shouwen.harness.InServer;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.identity.service.NewStaff;
import shouwen.identity.service.Provisioning;
import shouwen.policy.CaseKind;
import shouwen.policy.Channel;
import shouwen.policy.service.PackImport;
import shouwen.shared.Ids;
import shouwen.shared.LocalizedText;

/** Half of the month's settled consultations are called back, however many are answered at once (CON-023, CON-024). */
@InServer
class CallBackShareIT {

    private static final int EACH = 7;
    private static final int THREADS = 4;

    @Resource
    ManagedExecutorService threads;

    @Inject
    Provisioning provisioning;

    @Inject
    PackImport packs;

    @Inject
    Impersonation impersonation;

    @Inject
    IntakeService intake;

    @Test
    void the_months_share_holds_when_many_are_answered_at_once_CON_024() throws Exception {
        var taker = callTaker();
        Callable<List<CaseState>> some = () -> {
            var states = new ArrayList<CaseState>();
            for (int i = 0; i < EACH; i++) {
                states.add(impersonation.as(taker, () -> intake.register(question())).state());
            }
            return states;
        };
        var states = new ArrayList<CaseState>();
        for (var done : threads.invokeAll(Collections.nCopies(THREADS, some))) {
            states.addAll(done.get());
        }

        assertThat(states).hasSize(EACH * THREADS).containsOnly(CaseState.TO_CALL_BACK, CaseState.CLOSED);
        assertThat(states.stream().filter(CaseState.TO_CALL_BACK::equals).count())
                .isGreaterThanOrEqualTo(EACH * THREADS / 2);
    }

    private static NewCase question() {
        return new NewCase(
                CaseKind.CONSULTATION,
                "estate-question",
                Channel.HOTLINE,
                new Complainant("王丽", "13800138000", "人民大街12号", null),
                "停车收费吗",
                "",
                Map.of(),
                "",
                null,
                new NewCase.OnTheSpot("每月一百元", true));
    }

    private UUID callTaker() throws Exception {
        var name = new LocalizedText("Property test", "物业测试", "物業測試");
        return impersonation.asSystem(() -> {
            var operator = provisioning.operator(
                    "property-" + Ids.next(), name, "property", ZoneId.of("Asia/Shanghai"), "CNY");
            packs.importPack(operator, "property", null, Instant.parse("2020-01-01T00:00:00Z"), "test");
            return provisioning.staff(
                    operator,
                    new NewStaff(
                            "it" + Ids.next().toString().replace("-", ""),
                            "张问",
                            "correct horse battery staple",
                            List.of(Role.CALL_TAKER),
                            List.of("customer-service"),
                            "zh-CN"));
        });
    }
}
