package shouwen.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shouwen.harness.InServer;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.identity.service.NewStaff;
import shouwen.identity.service.Provisioning;
import shouwen.message.NoticeTo;
import shouwen.message.Queues;
import shouwen.routing.service.Outbox;
import shouwen.routing.service.QuarantineService;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;
import shouwen.shared.LocalizedText;
import shouwen.shared.UnknownThingException;

/** Messages that cannot be carried out wait for a person, who sends them again or gives them up. */
@InServer
class QuarantineIT {

    @PersistenceContext(unitName = "shouwen")
    EntityManager entities;

    @Resource(lookup = "java:jboss/UserTransaction")
    UserTransaction transaction;

    @Inject
    Provisioning provisioning;

    @Inject
    Impersonation impersonation;

    @Inject
    Outbox outbox;

    @Inject
    QuarantineService quarantine;

    private UUID operator;
    private UUID administrator;

    @BeforeEach
    void an_operator() throws Exception {
        var name = new LocalizedText("Quarantine test", "隔离测试", "隔離測試");
        operator = impersonation.asSystem(() -> provisioning.operator(
                "quarantine-" + Ids.next(), name, "heating", ZoneId.of("Asia/Shanghai"), "CNY"));
        administrator = hire(operator);
    }

    @Test
    void an_unreadable_message_is_shown_without_personal_data_and_given_up_for_a_reason() throws Exception {
        put("broken", "open-work-item.v9", Map.of("caseNumber", "R-20261121-0001", "summary", "王丽 13800138000"));

        var waiting = waiting().get(0);

        assertThat(waiting.caseNumber()).isEqualTo("R-20261121-0001");
        assertThat(waiting.toString()).doesNotContain("王丽", "13800138000");
        assertThatThrownBy(() -> discard(waiting.id(), " ")).isInstanceOf(InvalidInputException.class);
        discard(waiting.id(), "Sent by a newer program");
        assertThat(list()).isEmpty();
        assertThatThrownBy(() -> discard(waiting.id(), "Again")).isInstanceOf(UnknownThingException.class);
        assertThat(events("quarantine.taken") + events("quarantine.discarded")).isEqualTo(2);
    }

    @Test
    void what_is_sent_again_has_its_effect_once() throws Exception {
        put("broken", "notice-to.v9", Map.of("caseNumber", ""));
        var id = waiting().get(0).id();
        mend(id);

        assertThat(replay(id)).isEqualTo(1);
        assertThat(replay(id)).isZero();

        await().untilAsserted(() -> assertThat(count("select count(*) from notice where operator_id = :operator")).isEqualTo(1));
        assertThat(list()).isEmpty();
        assertThat(events("quarantine.replayed")).isEqualTo(1);
    }

    @Test
    void nobody_sees_or_touches_what_belongs_to_another_operator() throws Exception {
        put("broken", "open-work-item.v9", Map.of());
        var id = waiting().get(0).id();
        var own = administrator;
        administrator = hire(impersonation.asSystem(() -> provisioning.operator(
                "other-" + Ids.next(), new LocalizedText("Other", "其他", "其他"), "heating", ZoneId.of("Asia/Shanghai"), "CNY")));

        assertThat(list()).isEmpty();
        assertThat(replay(id)).isZero();
        assertThatThrownBy(() -> discard(id, "Not mine")).isInstanceOf(UnknownThingException.class);

        administrator = own;
        assertThat(list()).hasSize(1);
    }

    private UUID hire(UUID at) throws Exception {
        var login = "it" + Ids.next().toString().replace("-", "");
        return impersonation.asSystem(() -> provisioning.staff(
                at, new NewStaff(login, "Test", "correct horse battery staple", List.of(Role.ADMINISTRATOR), List.of(), "en")));
    }

    private void put(String key, String type, Map<String, Object> message) throws Exception {
        transaction.begin();
        outbox.put(operator, Queues.NOTICES, key + ":" + Ids.next(), type, message);
        transaction.commit();
    }

    /** As a newer program would understand it. */
    private void mend(UUID id) throws Exception {
        transaction.begin();
        var key = (String) entities.createNativeQuery("select message_key from quarantine where id = :id")
                .setParameter("id", id)
                .getSingleResult();
        var notice = new NoticeTo(key, operator, Role.ADMINISTRATOR, null, "clock.warned", "", Map.of());
        entities.createNativeQuery("update quarantine set type = :type, body = :body where id = :id")
                .setParameter("type", NoticeTo.TYPE)
                .setParameter("body", JsonMapper.builder().build().writeValueAsString(notice))
                .setParameter("id", id)
                .executeUpdate();
        transaction.commit();
    }

    private List<SetAside> waiting() throws Exception {
        await().untilAsserted(() -> assertThat(list()).isNotEmpty());
        return list();
    }

    private List<SetAside> list() throws Exception {
        return impersonation.as(administrator, () -> quarantine.list(null, 50)).items();
    }

    private int replay(UUID id) throws Exception {
        return impersonation.as(administrator, () -> quarantine.replay(List.of(id)));
    }

    private void discard(UUID id, String reason) throws Exception {
        impersonation.as(administrator, () -> {
            quarantine.discard(id, reason);
            return null;
        });
    }

    private long events(String type) {
        return count("select count(*) from ledger_event where operator_id = :operator and type = '" + type + "'");
    }

    private long count(String sql) {
        return ((Number) entities.createNativeQuery(sql).setParameter("operator", operator).getSingleResult()).longValue();
    }
}
