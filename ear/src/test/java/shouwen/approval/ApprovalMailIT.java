package shouwen.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shouwen.channel.service.MailDelivery;
import shouwen.harness.InServer;
import shouwen.identity.Role;
import shouwen.identity.service.Account;
import shouwen.identity.service.Impersonation;
import shouwen.policy.LadderRule.Needs;
import shouwen.shared.InvalidInputException;

/** A request reaches who decides by e-mail: its number and a link, and nothing of what is asked. */
@InServer
class ApprovalMailIT {

    private static final List<Rung> LADDER = List.of(new Rung("cs-supervisor", Role.SUPERVISOR, "TUN-050"));
    private static final List<String> SETTINGS = List.of("smtp.host", "smtp.port", "smtp.from", "address");

    @PersistenceContext(unitName = "shouwen")
    EntityManager entities;

    @Resource
    ManagedExecutorService threads;

    @Inject
    Asking asking;

    @Inject
    Account account;

    @Inject
    MailDelivery delivery;

    @Inject
    Impersonation impersonation;

    private Letterbox letterbox;
    private UUID operator;
    private UUID applicant;
    private UUID supervisor;

    @BeforeEach
    void a_supervisor_who_wants_mail() throws Exception {
        letterbox = new Letterbox();
        var values = List.of("127.0.0.1", String.valueOf(letterbox.port()), "shouwen@heating.example", "https://shouwen.example/");
        for (int i = 0; i < SETTINGS.size(); i++) {
            System.setProperty("shouwen." + SETTINGS.get(i), values.get(i));
        }
        operator = asking.operator();
        applicant = asking.staff(operator, Role.CALL_TAKER, "customer-service");
        supervisor = asking.staff(operator, Role.SUPERVISOR, "customer-service");
        reach(supervisor, "supervisor@heating.example");
        impersonation.as(supervisor, () -> {
            account.speak("en");
            return null;
        });
    }

    @AfterEach
    void no_mail_server() {
        SETTINGS.forEach(name -> System.clearProperty("shouwen." + name));
        letterbox.close();
    }

    @Test
    void who_is_asked_gets_a_link_to_the_request_and_no_word_of_it() throws Exception {
        var request = asking.ask(operator, applicant, Needs.ALL, LADDER);

        var letter = received();

        assertThat(letter)
                .contains("To: supervisor@heating.example", "Waits for your decision: T-")
                .contains("https://shouwen.example/approval/request?id=" + request)
                .doesNotContain("试申请");
        await().untilAsserted(() -> assertThat(waiting()).isZero());
        assertThat(letterbox.letters()).hasSize(1);
    }

    @Test
    void what_cannot_be_sent_is_tried_again_later_and_holds_nothing_up() throws Exception {
        letterbox.refuse();

        var request = asking.ask(operator, applicant, Needs.ALL, LADDER);

        assertThat(request).isNotNull();
        await().untilAsserted(() -> {
            delivery.sendNext();
            assertThat(waiting("tries = 1 and next_try_at > created_at and failure like '%not wanted%'")).isEqualTo(1);
        });
        assertThat(letterbox.letters()).isEmpty();
    }

    @Test
    void while_a_mail_server_takes_its_time_no_row_is_held_and_nobody_else_sends_the_same() throws Exception {
        letterbox.hold();
        asking.ask(operator, applicant, Needs.ALL, LADDER);
        var sending = threads.submit(this::sendAll);
        assertThat(letterbox.isCalled()).isTrue();

        assertThat(unlocked()).isEqualTo(1);
        sendAll();
        assertThat(letterbox.letters()).isEmpty();

        letterbox.release();
        sending.get();
        await().untilAsserted(() -> assertThat(waiting()).isZero());
        assertThat(letterbox.letters()).hasSize(1);
    }

    @Test
    void who_wants_no_mail_gets_none_and_an_address_has_its_form() throws Exception {
        reach(supervisor, "");

        asking.ask(operator, applicant, Needs.ALL, LADDER);

        assertThat(waiting()).isZero();
        assertThatThrownBy(() -> reach(supervisor, "a@b.example\r\nBcc: c@d.example"))
                .isInstanceOf(InvalidInputException.class);
    }

    private String received() {
        await().untilAsserted(() -> {
            delivery.sendNext();
            assertThat(letterbox.letters()).isNotEmpty();
        });
        return letterbox.letters().get(0);
    }

    private void sendAll() {
        boolean more = true;
        while (more) {
            more = delivery.sendNext();
        }
    }

    /** Mail of the operator that no transaction holds. */
    private int unlocked() {
        return entities.createNativeQuery("select id from mail where operator_id = :operator for update skip locked")
                .setParameter("operator", operator)
                .getResultList()
                .size();
    }

    private long waiting() {
        return waiting("true");
    }

    private long waiting(String condition) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from mail where operator_id = :operator and " + condition)
                        .setParameter("operator", operator)
                        .getSingleResult())
                .longValue();
    }

    private void reach(UUID person, String address) throws Exception {
        impersonation.as(person, () -> {
            account.reachAt(address);
            return null;
        });
    }
}
