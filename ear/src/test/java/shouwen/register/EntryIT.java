package shouwen.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shouwen.channel.NoticeKind;
import shouwen.channel.service.NoticeQueries;
import shouwen.clock.ClockState;
import shouwen.harness.InServer;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.register.service.EntryQueries;
import shouwen.register.service.EntryService;
import shouwen.register.service.Schedules;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.InvalidInputException;
import shouwen.shared.UnknownThingException;

/** Entries through the services, by the regulation of the utility tunnel. */
@InServer
class EntryIT {

    private static final Map<String, String> ANOMALY = Map.of(
            "matter", "风机停转", "customers-affected", "3", "needs-decision", "no", "became", "none");

    @Inject
    Tunnel tunnel;

    @Inject
    Impersonation impersonation;

    @Inject
    EntryService service;

    @Inject
    EntryQueries queries;

    @Inject
    NoticeQueries notices;

    @Inject
    Schedules schedules;

    private UUID operator;
    private UUID representative;
    private UUID supervisor;
    private UUID head;

    @BeforeEach
    void people() throws Exception {
        operator = tunnel.operator();
        representative = tunnel.staff(operator, Role.CALL_TAKER, "customer-service");
        supervisor = tunnel.staff(operator, Role.SUPERVISOR, "customer-service");
        head = tunnel.staff(operator, Role.DEPARTMENT_HEAD, "customer-service");
    }

    /** TUN-073: told within 20 minutes; TUN-069: the customers within two hours; TUN-077: the notice within a workday. */
    @Test
    void an_anomaly_goes_its_whole_way_with_its_clocks_and_notices() throws Exception {
        var number = open(representative, ANOMALY);
        assertThat(number).startsWith("TAN-");
        assertThat(clock(number, "anomaly-notified")).isEqualTo(ClockState.RUNNING);
        assertThat(unread(head)).contains(NoticeKind.ENTRY_TURN);

        take(representative, number, "notified", Map.of());
        assertThat(clock(number, "anomaly-notified")).isEqualTo(ClockState.MET);
        take(supervisor, number, "reported-up", Map.of());
        take(head, number, "reassured", Map.of("reassured-by", "phone"));
        assertThat(clock(number, "customer-reassured")).isEqualTo(ClockState.MET);
        take(representative, number, "notice-sent", Map.of("evidence", "照片两张"));
        take(representative, number, "handled", Map.of());
        take(representative, number, "fed-back", Map.of("method", "换电机", "progress", "完成", "result", "恢复"));
        assertThat(details(number).entry().isOpen()).isTrue();
        take(representative, number, "tracked", Map.of());

        var ended = details(number);
        assertThat(ended.entry().state()).isEqualTo(EntryState.ENDED);
        assertThat(ended.entry().nextDueAt()).isNull();
        assertThat(ended.timeline()).extracting(EntryDetails.Happened::type)
                .contains("entry.opened", "entry.step-taken", "entry.filled", "entry.over");
    }

    @Test
    void a_step_wants_its_turn_its_post_and_its_fields() throws Exception {
        var number = open(representative, ANOMALY);

        assertThatThrownBy(() -> take(supervisor, number, "reported-up", Map.of())).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> take(representative, number, "reassured", Map.of("reassured-by", "phone")))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> take(representative, number, "notice-sent", Map.of()))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> {
                    assertThat(refused.field()).isEqualTo("fields.evidence");
                    assertThat(refused.arguments()).contains("TUN-077");
                });
        assertThatThrownBy(() -> take(head, number, "instructed", Map.of())).isInstanceOf(ConflictException.class);
    }

    @Test
    void what_is_missing_or_wrong_opens_nothing() throws Exception {
        assertThatThrownBy(() -> open(representative, Map.of("matter", "x")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.code()).isEqualTo("register.fieldMissing"));
        var archivist = tunnel.staff(operator, Role.ARCHIVIST, "archive");
        assertThatThrownBy(() -> open(archivist, ANOMALY)).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void others_of_the_operator_and_other_operators_find_nothing() throws Exception {
        var number = open(representative, ANOMALY);
        var technician = tunnel.staff(operator, Role.TECHNICIAN, "maintenance");
        var stranger = tunnel.staff(tunnel.operator(), Role.SUPERVISOR, "customer-service");

        assertThat(listed(supervisor)).isEqualTo(1);
        assertThat(listed(technician)).isZero();
        assertThat(listed(stranger)).isZero();
        assertThatThrownBy(() -> impersonation.as(technician, () -> queries.find(number)))
                .isInstanceOf(UnknownThingException.class);
        assertThatThrownBy(() -> take(stranger, number, "notified", Map.of())).isInstanceOf(UnknownThingException.class);
    }

    @Test
    void a_stale_version_and_a_step_sent_twice_are_refused() throws Exception {
        var number = open(representative, ANOMALY);
        int seen = details(number).entry().version();
        record(representative, number, seen, "notified");

        assertThatThrownBy(() -> record(representative, number, seen, "handled")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> record(representative, number, null, "notified")).isInstanceOf(ConflictException.class);
        assertThat(details(number).done()).hasSize(1);
    }

    @Test
    void who_opened_an_entry_takes_it_back_and_its_clocks_stop() throws Exception {
        var number = open(representative, ANOMALY);
        assertThatThrownBy(() -> withdraw(supervisor, number)).isInstanceOf(ForbiddenException.class);

        withdraw(representative, number);

        assertThat(details(number).entry().state()).isEqualTo(EntryState.WITHDRAWN);
        assertThat(clock(number, "anomaly-notified")).isNotIn(ClockState.RUNNING, ClockState.PAUSED);
        assertThatThrownBy(() -> take(representative, number, "notified", Map.of())).isInstanceOf(ConflictException.class);
    }

    /** TUN-079, TUN-097: a meeting every two weeks, one training plan a year; TUN-106: the interval is blank. */
    @Test
    void a_schedule_opens_its_entry_once() throws Exception {
        int first = impersonation.asSystem(() -> schedules.openDue(operator));
        int second = impersonation.asSystem(() -> schedules.openDue(operator));

        assertThat(first).isPositive();
        assertThat(second).isZero();
        assertThat(listed(supervisor, "training-plan")).isEqualTo(1);
        assertThat(listed(supervisor, "daily-report")).isEqualTo(3);
        assertThat(listed(supervisor, "inspection")).isZero();
    }

    private String open(UUID who, Map<String, String> fields) throws Exception {
        return impersonation.as(who, () -> service.open(new NewEntry("anomaly", null, null, Map.copyOf(fields))));
    }

    private void take(UUID who, String number, String step, Map<String, String> fields) throws Exception {
        impersonation.as(who, () -> {
            service.record(number, null, step, null, null, Map.copyOf(fields));
            return number;
        });
    }

    private void record(UUID who, String number, @Nullable Integer version, String step) throws Exception {
        impersonation.as(who, () -> {
            service.record(number, version, step, null, null, Map.of());
            return number;
        });
    }

    private void withdraw(UUID who, String number) throws Exception {
        impersonation.as(who, () -> {
            service.withdraw(number, null, "写错了");
            return number;
        });
    }

    private EntryDetails details(String number) throws Exception {
        return impersonation.as(supervisor, () -> queries.find(number));
    }

    private ClockState clock(String number, String rule) throws Exception {
        return details(number).clocks().stream()
                .filter(clock -> clock.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private int listed(UUID who) throws Exception {
        return listed(who, "anomaly");
    }

    private int listed(UUID who, String register) throws Exception {
        var filter = new EntryFilter(register, true, null, null, null);
        return impersonation.as(who, () -> queries.list(filter, null, 50).items().size());
    }

    private List<String> unread(UUID who) throws Exception {
        return impersonation.as(who, () -> notices.unread(10).stream().map(notice -> notice.kind()).toList());
    }
}
