package shouwen.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shouwen.cases.CaseNumber;
import shouwen.cases.Complainant;
import shouwen.cases.Registration;
import shouwen.cases.ServiceCase;
import shouwen.cases.service.CaseMoments;
import shouwen.escalation.service.Coordination;
import shouwen.escalation.service.EscalationQueries;
import shouwen.escalation.service.Instructions;
import shouwen.harness.InServer;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.identity.service.NewStaff;
import shouwen.identity.service.Provisioning;
import shouwen.policy.CaseFacts;
import shouwen.policy.CaseKind;
import shouwen.policy.Channel;
import shouwen.policy.Moment;
import shouwen.policy.Severity;
import shouwen.policy.service.PackImport;
import shouwen.routing.SetAside;
import shouwen.routing.service.QuarantineService;
import shouwen.shared.Ids;
import shouwen.shared.LocalizedText;

/**
 * What heads ask of others, and what they see of it. A call for help whose message is set aside is on its way to everybody,
 * and keeps nothing open for ever.
 */
@InServer
class CoordinationIT {

    private static final String NUMBER = "S-20261122-7001";

    @PersistenceContext(unitName = "shouwen")
    EntityManager entities;

    @Resource(lookup = "java:jboss/UserTransaction")
    UserTransaction transaction;

    @Inject
    Impersonation impersonation;

    @Inject
    Provisioning provisioning;

    @Inject
    PackImport packs;

    @Inject
    Coordination coordination;

    @Inject
    Instructions instructions;

    @Inject
    EscalationQueries escalations;

    @Inject
    CaseMoments moments;

    @Inject
    QuarantineService quarantine;

    @Inject
    Clock clock;

    private UUID operator;
    private UUID serviceCase;
    private UUID supervisor;
    private UUID dispatcher;
    private UUID administrator;

    @BeforeEach
    void an_operator_with_a_case() throws Exception {
        var name = new LocalizedText("Coordination test", "协同测试", "協調測試");
        operator = impersonation.asSystem(() ->
                provisioning.operator("coordination-" + Ids.next(), name, "heating", ZoneId.of("Asia/Shanghai"), "CNY"));
        var version = impersonation.asSystem(() -> packs.importPack(
                operator, "heating", "demonstration-heating", Instant.parse("2020-01-01T00:00:00Z"), "test"));
        supervisor = hire(Role.SUPERVISOR, "customer-service");
        dispatcher = hire(Role.DISPATCHER, "maintenance");
        administrator = hire(Role.ADMINISTRATOR, "customer-service");
        var owner = hire(Role.CALL_TAKER, "customer-service");
        var facts = new CaseFacts(CaseKind.SUGGESTION, "service", Severity.GENERAL, Channel.HOTLINE, Map.of());
        var registration = new Registration(facts, new Complainant("李女士", "13800000000", "幸福小区", ""), null, null, "建议", "", "");
        serviceCase = Ids.next();
        inTransaction(() -> {
            entities.persist(new ServiceCase(
                    serviceCase, operator, new CaseNumber(NUMBER), registration, owner, version, clock.instant()));
            return null;
        });
    }

    @Test
    void one_that_cannot_be_read_is_shown_to_an_administrator_and_arrives_when_it_is_sent_again() throws Exception {
        var body = callWithABrokenMessage();
        var aside = waiting();
        assertThat(aside.type()).isEqualTo("open-assist.v1");
        assertThat(given().state()).isEqualTo(InstructionState.ON_THE_WAY);
        assertThat(onList()).isEmpty();

        mend(aside.id(), body);
        assertThat(replay(aside.id())).isEqualTo(1);

        await().untilAsserted(() -> assertThat(onList()).hasSize(1));
        assertThat(given().state()).isEqualTo(InstructionState.OPEN);
    }

    @Test
    void one_that_was_withdrawn_meanwhile_does_not_come_back_when_it_is_sent_again() throws Exception {
        var body = callWithABrokenMessage();
        var aside = waiting();

        impersonation.as(supervisor, () -> {
            coordination.withdraw(given().id(), "不用了");
            return null;
        });
        mend(aside.id(), body);
        replay(aside.id());

        await().untilAsserted(() -> assertThat(received()).isTrue());
        assertThat(onList()).isEmpty();
        assertThat(given().state()).isEqualTo(InstructionState.WITHDRAWN);
    }

    @Test
    void what_is_late_says_how_many_were_told_about_it_and_answered() throws Exception {
        inTransaction(() -> {
            moments.happened(operator, serviceCase, Moment.REGISTERED, clock.instant().minus(Duration.ofDays(90)));
            return null;
        });

        impersonation.as(supervisor, () -> {
            instructions.give(NUMBER, List.of("maintenance"), "今天内说明原因", null);
            instructions.report(NUMBER, "影响面大", null);
            return null;
        });
        impersonation.as(dispatcher, () -> {
            instructions.answer(given().id(), "已说明");
            return null;
        });

        var late = impersonation.as(
                supervisor, () -> escalations.list(new EscalationFilter(true, 24, null), null, 50)).items();
        assertThat(late).isNotEmpty().allSatisfy(line -> {
            assertThat(line.register()).isNull();
            assertThat(line.asked()).isEqualTo(2);
            assertThat(line.answered()).isEqualTo(1);
        });
    }

    /** Calls maintenance in by a message that no program can read; gives what it should have said. */
    private String callWithABrokenMessage() throws Exception {
        return inTransaction(() -> {
            impersonation.as(supervisor, () -> {
                coordination.coordinate(NUMBER, List.of("maintenance"), "", null);
                return null;
            });
            entities.flush();
            var body = (String) entities.createNativeQuery(
                            "select cast(body as text) from outbox where operator_id = :operator and type = 'open-assist.v1'")
                    .setParameter("operator", operator)
                    .getSingleResult();
            entities.createNativeQuery(
                            "update outbox set body = '{\"caseNumber\": \"" + NUMBER + "\"}'"
                                    + " where operator_id = :operator and type = 'open-assist.v1'")
                    .setParameter("operator", operator)
                    .executeUpdate();
            return body;
        });
    }

    private SetAside waiting() throws Exception {
        await().untilAsserted(() -> assertThat(aside()).isNotEmpty());
        return aside().get(0);
    }

    private List<SetAside> aside() throws Exception {
        return impersonation.as(administrator, () -> quarantine.list(null, 50)).items();
    }

    private void mend(UUID id, String body) throws Exception {
        inTransaction(() -> entities.createNativeQuery("update quarantine set body = :body where id = :id")
                .setParameter("body", body)
                .setParameter("id", id)
                .executeUpdate());
    }

    private int replay(UUID id) throws Exception {
        return impersonation.as(administrator, () -> quarantine.replay(List.of(id)));
    }

    private Instruction given() throws Exception {
        return impersonation.as(supervisor, () -> instructions.of(NUMBER)).get(0);
    }

    private List<Instruction> onList() throws Exception {
        return impersonation.as(dispatcher, () -> coordination.onList("maintenance"));
    }

    private boolean received() {
        var count = (Number) entities.createNativeQuery(
                        "select count(*) from instruction where operator_id = :operator and received_at is not null")
                .setParameter("operator", operator)
                .getSingleResult();
        return count.intValue() == 1;
    }

    private UUID hire(String role, String department) throws Exception {
        var login = "it" + Ids.next().toString().replace("-", "");
        return impersonation.asSystem(() -> provisioning.staff(
                operator,
                new NewStaff(login, "协同", "correct horse battery staple", List.of(role), List.of(department), "zh-CN")));
    }

    private <T> T inTransaction(Callable<T> work) throws Exception {
        transaction.begin();
        try {
            var result = work.call();
            transaction.commit();
            return result;
        } catch (Exception | AssertionError failure) {
            transaction.rollback();
            throw failure;
        }
    }
}
