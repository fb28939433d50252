package shouwen.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shouwen.approval.service.ApprovalDesk;
import shouwen.channel.Notice;
import shouwen.channel.NoticeKind;
import shouwen.channel.service.NoticeQueries;
import shouwen.harness.InServer;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.UnknownThingException;
import shouwen.staff.service.DutyShifts;
import shouwen.staff.service.RosterMaking;
import shouwen.staff.service.RosterPublishing;
import shouwen.staff.service.RosterQueries;
import shouwen.staff.service.RosterSwaps;
import shouwen.staff.service.Replacements;
import shouwen.staff.service.SwapQueries;

/** Exchanges of shifts: asked, agreed to, decided by the head; rest is looked at each time. */
@InServer
class SwapIT {

    private static final String MAINTENANCE = "maintenance";

    @Inject
    Rota rota;

    @Inject
    Impersonation impersonation;

    @Inject
    DutyShifts shifts;

    @Inject
    RosterMaking making;

    @Inject
    RosterPublishing publishing;

    @Inject
    RosterQueries queries;

    @Inject
    RosterSwaps swaps;

    @Inject
    SwapQueries lines;

    @Inject
    ApprovalDesk desk;

    @Inject
    Replacements replacements;

    @Inject
    NoticeQueries notices;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    private UUID operator;
    private UUID head;
    private UUID first;
    private UUID second;
    private String roster;
    private List<RosterDuty> duties;

    /** A late shift and a night each day: the first on the late ones, the second on the nights. */
    @BeforeEach
    void a_published_roster() throws Exception {
        operator = rota.operator("heating");
        head = rota.staff(operator, "负责人", Role.DEPARTMENT_HEAD, MAINTENANCE);
        first = rota.staff(operator, "甲", Role.TECHNICIAN, MAINTENANCE);
        second = rota.staff(operator, "乙", Role.TECHNICIAN, MAINTENANCE);
        rota.shift(head, MAINTENANCE, ShiftKind.LATE, "12:00", "20:00", 1);
        rota.shift(head, MAINTENANCE, ShiftKind.NIGHT, "20:00", "02:00", 1);
        as(head, () -> shifts.set(MAINTENANCE, new RosterRules(8, null, null, null, false, false), null));
        var from = LocalDate.ofInstant(clock.instant(), Rota.ZONE).plusDays(2);
        roster = impersonation.as(head, () -> making.draft(MAINTENANCE, from, from.plusDays(2)));
        duties = places();
        for (var duty : duties) {
            var person = duty.kind() == ShiftKind.LATE ? first : second;
            as(head, () -> making.assign(roster, null, duty.id(), person));
        }
        as(head, () -> publishing.publish(roster, null));
        duties = places();
    }

    @Test
    void shifts_change_hands_once_the_head_has_agreed() throws Exception {
        var late = duties.get(0);
        var night = duties.get(1);
        var number = impersonation.as(first, () -> swaps.ask(late.id(), second, night.id(), "接孩子"));
        assertThatThrownBy(() -> as(first, () -> swaps.agree(number))).isInstanceOf(ForbiddenException.class);
        as(second, () -> swaps.agree(number));
        assertThat(places().get(0).staffId()).isEqualTo(first);

        decide(number, true);

        assertThat(places().get(0).staffId()).isEqualTo(second);
        assertThat(places().get(1).staffId()).isEqualTo(first);
        assertThat(line(number).state()).isEqualTo(SwapState.DONE);
        assertThatThrownBy(() -> as(first, () -> swaps.withdraw(number))).isInstanceOf(ConflictException.class);
    }

    @Test
    void a_refused_a_declined_and_a_withdrawn_one_change_nothing() throws Exception {
        var late = duties.get(0);
        var night = duties.get(1);
        var refused = impersonation.as(first, () -> swaps.ask(late.id(), second, night.id(), "有事"));
        assertThatThrownBy(() -> impersonation.as(first, () -> swaps.ask(late.id(), second, night.id(), "又有事")))
                .isInstanceOf(ConflictException.class);
        as(second, () -> swaps.agree(refused));
        decide(refused, false);
        var declined = impersonation.as(first, () -> swaps.ask(late.id(), second, night.id(), "有事"));
        as(second, () -> swaps.decline(declined, "不行"));
        var withdrawn = impersonation.as(first, () -> swaps.ask(late.id(), second, night.id(), "有事"));
        as(second, () -> swaps.agree(withdrawn));
        as(first, () -> swaps.withdraw(withdrawn));

        assertThat(line(refused).state()).isEqualTo(SwapState.REFUSED);
        assertThat(line(declined).state()).isEqualTo(SwapState.DECLINED);
        assertThat(line(withdrawn).state()).isEqualTo(SwapState.WITHDRAWN);
        assertThat(places()).extracting(RosterDuty::staffId).isEqualTo(duties.stream().map(RosterDuty::staffId).toList());
    }

    @Test
    void one_that_leaves_too_little_rest_is_refused_and_not_offered() throws Exception {
        var late = duties.get(0);

        assertThatThrownBy(() -> impersonation.as(first, () -> swaps.ask(late.id(), second, null, "有事")))
                .isInstanceOfSatisfying(
                        ConflictException.class, refused -> assertThat(refused.code()).isEqualTo("swap.breaks.overlap"));
        var offers = impersonation.as(first, () -> lines.offers(late.id()));
        var offer = offers.stream().filter(some -> some.staffId().equals(second)).findFirst().orElseThrow();
        assertThat(offer.alone()).isFalse();
        assertThat(offer.returns()).extracting(DutyTime::id).contains(duties.get(1).id());
    }

    @Test
    void who_makes_the_roster_puts_somebody_else_on_the_shift_of_who_cannot_come() throws Exception {
        var third = rota.staff(operator, "丙", Role.TECHNICIAN, MAINTENANCE);
        var late = duties.get(0);

        assertThat(impersonation.as(head, () -> lines.offers(late.id())))
                .filteredOn(SwapOffer::alone)
                .extracting(SwapOffer::staffId)
                .containsOnlyOnce(third)
                .doesNotContain(first, second);
        as(head, () -> replacements.put(late.id(), third, "突发急病"));

        assertThat(places().get(0).staffId()).isEqualTo(third);
        for (var told : List.of(first, third)) {
            assertThat(impersonation.as(told, () -> notices.unread(50)))
                    .extracting(Notice::kind)
                    .contains(NoticeKind.ROSTER_CHANGED);
        }
    }

    @Test
    void nobody_is_put_on_a_shift_against_a_rule_an_open_exchange_or_by_others() throws Exception {
        var late = duties.get(0);
        assertThatThrownBy(() -> as(second, () -> replacements.put(late.id(), second, "病")))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(head, () -> replacements.put(late.id(), second, "病")))
                .isInstanceOfSatisfying(
                        ConflictException.class, refused -> assertThat(refused.code()).isEqualTo("swap.breaks.overlap"));
        var third = rota.staff(operator, "丙", Role.TECHNICIAN, MAINTENANCE);
        impersonation.as(first, () -> swaps.ask(late.id(), third, null, "有事"));

        assertThatThrownBy(() -> as(head, () -> replacements.put(late.id(), third, "病")))
                .isInstanceOfSatisfying(
                        ConflictException.class, refused -> assertThat(refused.code()).isEqualTo("swap.another"));
        assertThat(places()).extracting(RosterDuty::staffId).isEqualTo(duties.stream().map(RosterDuty::staffId).toList());
    }

    @Test
    void the_shift_of_another_and_another_operator_do_not_exist() throws Exception {
        var stranger = rota.staff(rota.operator("heating"), "外人", Role.TECHNICIAN, MAINTENANCE);

        assertThatThrownBy(() -> impersonation.as(second, () -> swaps.ask(duties.get(0).id(), first, null, "有事")))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> impersonation.as(stranger, () -> swaps.ask(duties.get(0).id(), first, null, "有事")))
                .isInstanceOf(UnknownThingException.class);
        assertThatThrownBy(() -> impersonation.as(stranger, () -> lines.offers(duties.get(0).id())))
                .isInstanceOf(UnknownThingException.class);
    }

    private List<RosterDuty> places() throws Exception {
        return impersonation.as(head, () -> queries.byNumber(roster)).duties();
    }

    private SwapLine line(String number) throws Exception {
        return impersonation.as(head, () -> lines.list(null, 50)).items().stream()
                .filter(line -> line.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private void decide(String number, boolean agreed) throws Exception {
        var approval = (UUID) entities.createNativeQuery(
                        "select id from approval where operator_id = :operator and subject_number = :number", UUID.class)
                .setParameter("operator", operator)
                .setParameter("number", number)
                .getSingleResult();
        as(head, () -> desk.decide(approval, null, null, agreed, agreed ? "" : "人手不足"));
    }

    private void as(UUID who, Runnable act) throws Exception {
        impersonation.as(who, () -> {
            act.run();
            return who;
        });
    }
}
