package shouwen.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shouwen.channel.Notice;
import shouwen.channel.NoticeBundle;
import shouwen.channel.NoticeKind;
import shouwen.channel.service.NoticeDelivery;
import shouwen.channel.service.NoticeQueries;
import shouwen.channel.service.NoticeService;
import shouwen.channel.service.Notices;
import shouwen.harness.InServer;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.message.NoticeTo;
import shouwen.shared.Ids;
import shouwen.shared.UnknownThingException;

@InServer
class NoticeIT {

    @Inject
    FiledCases cases;

    @Inject
    Notices notices;

    @Inject
    NoticeDelivery delivery;

    @Inject
    NoticeQueries queries;

    @Inject
    NoticeService service;

    @Inject
    Event<NoticeTo> escalations;

    @Inject
    Impersonation impersonation;

    @Resource(lookup = "java:jboss/UserTransaction")
    UserTransaction transaction;

    @Test
    void people_read_what_they_were_told_and_nobody_elses() throws Exception {
        var operator = cases.operator();
        var one = cases.staff(operator, Role.DISPATCHER, "maintenance");
        var other = cases.staff(operator, Role.DISPATCHER, "maintenance");
        transaction.begin();
        notices.tell(operator, List.of(one, one), NoticeKind.RESULT_RETURNED, "R-20261121-0001", Map.of("department", "maintenance"));
        transaction.commit();

        var mine = impersonation.as(one, () -> queries.unread(10));

        assertThat(mine).hasSize(1);
        assertThat(unread(other)).isZero();
        assertThatThrownBy(() -> impersonation.as(other, () -> read(mine.get(0)))).isInstanceOf(UnknownThingException.class);
        impersonation.as(one, () -> read(mine.get(0)));
        assertThat(unread(one)).isZero();
    }

    @Test
    void a_notice_to_a_role_reaches_those_of_the_department() throws Exception {
        var operator = cases.operator();
        var head = cases.staff(operator, Role.DEPARTMENT_HEAD, "maintenance");
        var otherHead = cases.staff(operator, Role.DEPARTMENT_HEAD, "billing");
        var clerk = cases.staff(operator, Role.DISPATCHER, "maintenance");

        delivery.deliver(new NoticeTo(
                "it:" + Ids.next(), operator, Role.DEPARTMENT_HEAD, "maintenance", NoticeKind.CLOCK_ESCALATED, "R-20261121-0002",
                Map.of("rule", "repair-arrive")));

        assertThat(List.of(unread(head), unread(otherHead), unread(clerk))).containsExactly(1, 0, 0);
    }

    @Test
    void an_escalation_arrives_through_the_queue_once() throws Exception {
        var operator = cases.operator();
        var office = cases.staff(operator, Role.GENERAL_OFFICE);
        transaction.begin();
        escalations.fire(new NoticeTo(
                "it:" + Ids.next(), operator, Role.GENERAL_OFFICE, null, NoticeKind.CLOCK_ESCALATED, "R-20261121-0003",
                Map.of("rule", "repair-arrive", "dueAt", "2026-11-21T08:00:00Z")));
        transaction.commit();

        await().untilAsserted(() -> assertThat(unread(office)).isEqualTo(1));
    }

    @Test
    void what_many_deadlines_tell_on_a_day_is_one_line_with_a_count() throws Exception {
        var operator = cases.operator();
        cases.open(operator, cases.staff(operator, Role.CALL_TAKER), "maintenance", "漏水", "甲");
        var one = cases.staff(operator, Role.DISPATCHER, "maintenance");
        transaction.begin();
        for (int i = 0; i < 120; i++) {
            notices.tell(operator, List.of(one), NoticeKind.CLOCK_BREACHED, "R-20261121-" + (1000 + i), Map.of("rule", "arrive"));
        }
        notices.tell(operator, List.of(one), NoticeKind.RESULT_RETURNED, "R-20261121-0001", Map.of("department", "maintenance"));
        transaction.commit();

        var page = impersonation.as(one, () -> queries.bundles(null, 50));
        var breaches = page.items().stream().filter(NoticeBundle::isBundle).findFirst().orElseThrow();

        assertThat(page.items()).hasSize(2);
        assertThat(List.of(breaches.count(), breaches.unread())).containsExactly(120, 120);
        assertThat(impersonation.as(one, () -> queries.unreadBundles().value())).isEqualTo(2);
        assertThat(impersonation.as(one, () -> queries.ofDay(NoticeKind.CLOCK_BREACHED, breaches.day()))).hasSize(120);
        impersonation.as(one, () -> {
            service.markRead(NoticeKind.CLOCK_BREACHED, breaches.day());
            return null;
        });
        assertThat(impersonation.as(one, () -> queries.unreadBundles().value())).isEqualTo(1);
    }

    private int unread(UUID who) throws Exception {
        return impersonation.as(who, () -> queries.unread(100).size());
    }

    private boolean read(Notice notice) {
        service.markRead(notice.id());
        return true;
    }
}
