package shouwen.clock;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shouwen.calendar.CountedCases;
import shouwen.channel.service.NoticeQueries;
import shouwen.harness.InServer;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.identity.service.NewStaff;
import shouwen.identity.service.Provisioning;
import shouwen.register.NewEntry;
import shouwen.register.service.EntryQueries;
import shouwen.register.service.EntryService;
import shouwen.shared.Ids;
import shouwen.time.MovableClock;

/** Nobody is reminded outside their hours, except of emergencies and where work never stops (PEERS zammad_4432). */
@InServer
class ReminderIT {

    private static final Instant SATURDAY = Instant.parse("2026-11-28T02:00:00Z");
    private static final Instant MONDAY_AT_WORK = Instant.parse("2026-11-30T00:30:00Z");

    @PersistenceContext(unitName = "shouwen")
    EntityManager entities;

    @Resource(lookup = "java:jboss/UserTransaction")
    UserTransaction transaction;

    @Inject
    CountedCases cases;

    @Inject
    Event<ClockFired> fired;

    @Inject
    NoticeQueries notices;

    @Inject
    EntryService entries;

    @Inject
    EntryQueries register;

    @Inject
    Provisioning provisioning;

    @Inject
    Impersonation impersonation;

    @Inject
    MovableClock clock;

    private CountedCases.Office office;
    private UUID caseId;
    private UUID officeHead;
    private UUID officeDispatcher;
    private UUID roundTheClock;

    @BeforeEach
    void a_case_of_a_department_with_office_hours() throws Exception {
        clock.moveTo(SATURDAY);
        office = cases.office();
        caseId = cases.suggestion(office, SATURDAY);
        officeHead = staff(Role.DEPARTMENT_HEAD, "network-operation");
        officeDispatcher = staff(Role.DISPATCHER, "network-operation");
        roundTheClock = staff(Role.DISPATCHER, "network-operation", "maintenance");
    }

    @AfterEach
    void let_the_clock_run() {
        clock.release();
    }

    private UUID staff(String role, String... departments) throws Exception {
        var login = "it" + Ids.next().toString().replace("-", "");
        return impersonation.asSystem(() -> provisioning.staff(
                office.operatorId(),
                new NewStaff(login, "陈提醒", "correct horse battery staple", List.of(role), List.of(departments), "en")));
    }

    private void fire(int level) throws Exception {
        var subject = new SubjectRef(office.operatorId(), caseId, null, cases.number(caseId), 1, office.packVersionId());
        transaction.begin();
        fired.fire(new ClockFired(subject, "suggestion-answer", "OPERATOR-12", level, null, SATURDAY, SATURDAY));
        transaction.commit();
    }

    private void fireOfEntry(int level) throws Exception {
        var fields = Map.of("on", "2026-11-28", "night", "no", "worker", "赵明");
        var number = impersonation.as(officeHead, () -> entries.open(new NewEntry("duty", null, null, Map.copyOf(fields))));
        var entry = impersonation.as(officeHead, () -> register.find(number)).entry();
        var subject = new SubjectRef(
                office.operatorId(), null, entry.id(), entry.number(), 1, office.packVersionId());
        transaction.begin();
        fired.fire(new ClockFired(subject, "duty-assigned", "TUN-042", level, null, SATURDAY, SATURDAY));
        transaction.commit();
    }

    private int read(UUID person) throws Exception {
        return impersonation.as(person, () -> notices.unread(10)).size();
    }

    @Test
    void zammad_4432_a_reminder_outside_the_hours_of_its_reader_waits_for_them() throws Exception {
        fire(Firing.WARNING);
        fire(Firing.BREACH);
        assertThat(read(officeDispatcher)).isZero();
        assertThat(read(officeHead)).isZero();

        clock.moveTo(MONDAY_AT_WORK.minusSeconds(1));
        assertThat(read(officeHead)).isZero();
        clock.moveTo(MONDAY_AT_WORK);

        assertThat(read(officeDispatcher)).isEqualTo(2);
        assertThat(read(officeHead)).isEqualTo(1);
    }

    @Test
    void zammad_4432_who_works_round_the_clock_is_reminded_at_once() throws Exception {
        fire(Firing.WARNING);

        assertThat(read(roundTheClock)).isEqualTo(1);
    }

    @Test
    void zammad_4432_of_an_emergency_everybody_concerned_hears_at_once() throws Exception {
        transaction.begin();
        entities.createNativeQuery("update service_case set kind = 'EMERGENCY' where id = :id")
                .setParameter("id", caseId)
                .executeUpdate();
        transaction.commit();

        fire(Firing.BREACH);

        assertThat(read(officeHead)).isEqualTo(1);
        assertThat(read(officeDispatcher)).isEqualTo(1);
    }

    @Test
    void a_reminder_of_an_entry_waits_for_the_hours_of_its_reader_too() throws Exception {
        fireOfEntry(Firing.BREACH);
        assertThat(read(officeHead)).isZero();

        clock.moveTo(MONDAY_AT_WORK);

        assertThat(read(officeHead)).isEqualTo(1);
    }
}
