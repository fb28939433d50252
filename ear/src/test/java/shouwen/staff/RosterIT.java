package shouwen.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shouwen.channel.Notice;
import shouwen.channel.NoticeKind;
import shouwen.channel.service.NoticeQueries;
import shouwen.harness.InServer;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.RefusedException;
import shouwen.shared.UnknownThingException;
import shouwen.staff.service.Duties;
import shouwen.staff.service.DutyShifts;
import shouwen.staff.service.FeedReader;
import shouwen.staff.service.RosterFeeds;
import shouwen.staff.service.RosterMaking;
import shouwen.staff.service.RosterPublishing;
import shouwen.staff.service.RosterQueries;

/** Rosters from the draft to who is on duty, through the services. */
@InServer
class RosterIT {

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
    RosterFeeds feeds;

    @Inject
    FeedReader reader;

    @Inject
    Duties duties;

    @Inject
    NoticeQueries notices;

    @Inject
    Clock clock;

    private UUID operator;
    private UUID head;
    private LocalDate today;
    private final List<UUID> people = new ArrayList<>();

    @BeforeEach
    void a_department_day_and_night() throws Exception {
        operator = rota.operator("heating");
        head = rota.staff(operator, "负责人", Role.DEPARTMENT_HEAD, MAINTENANCE);
        for (int number = 1; number <= 5; number++) {
            people.add(rota.staff(operator, "外勤" + number, Role.TECHNICIAN, MAINTENANCE));
        }
        rota.shift(head, MAINTENANCE, ShiftKind.EARLY, "08:00", "20:00", 1);
        rota.shift(head, MAINTENANCE, ShiftKind.NIGHT, "20:00", "08:00", 1);
        today = LocalDate.ofInstant(clock.instant(), Rota.ZONE);
        as(head, () -> shifts.set(MAINTENANCE, new RosterRules(11, 3, 2, null, true, true), null));
    }

    @Test
    void a_draft_is_generated_published_and_says_who_is_on_duty_now() throws Exception {
        var number = draft(14);
        var technician = people.get(0);
        assertThatThrownBy(() -> impersonation.as(technician, () -> queries.byNumber(number)))
                .isInstanceOf(UnknownThingException.class);
        assertThatThrownBy(() -> as(head, () -> publishing.publish(number, null)))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code()).isEqualTo("roster.gap"));

        var outcome = impersonation.as(head, () -> making.generate(number, null, 5L));
        assertThat(outcome).isInstanceOf(RosterOutcome.Found.class);
        var made = impersonation.as(head, () -> queries.byNumber(number));
        assertThat(made.duties()).hasSize(28).allMatch(duty -> duty.staffId() != null);
        assertThat(made.breaches()).isEmpty();
        as(head, () -> publishing.publish(number, null));

        assertThat(impersonation.as(technician, () -> queries.byNumber(number)).makes()).isFalse();
        assertThat(impersonation.as(technician, () -> queries.list(null, null, 50)).items())
                .extracting(RosterSummary::number).containsExactly(number);
        assertThat(unread(technician)).contains(NoticeKind.ROSTER_PUBLISHED);
        var now = duties.now(operator, MAINTENANCE);
        assertThat(now).hasSizeLessThanOrEqualTo(1); // before eight in the morning of the first day nobody is
        assertThat(impersonation.as(technician, () -> queries.onDuty(MAINTENANCE)))
                .isEqualTo(now)
                .allMatch(one -> !one.name().isEmpty() && !one.onLeave());
        assertThat(duties.of(operator, Objects.requireNonNull(made.duties().get(0).staffId()), today)).isNotEmpty();
        assertThatThrownBy(() -> as(head, () -> making.assign(number, null, made.duties().get(0).id(), null)))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code()).isEqualTo("roster.notDraft"));
    }

    @Test
    void the_same_seed_gives_the_same_roster_and_what_was_given_by_hand_stays() throws Exception {
        var number = draft(7);
        var first = impersonation.as(head, () -> queries.byNumber(number)).duties().get(0);
        as(head, () -> making.assign(number, null, first.id(), people.get(4)));

        var one = generated(number, 9);
        var other = generated(number, 10);
        var again = generated(number, 9);

        assertThat(again).isEqualTo(one);
        assertThat(one.get(0)).isEqualTo(people.get(4));
        assertThat(other.get(0)).isEqualTo(people.get(4));
    }

    private List<UUID> generated(String number, long seed) throws Exception {
        impersonation.as(head, () -> making.generate(number, null, seed));
        return impersonation.as(head, () -> queries.byNumber(number)).duties().stream()
                .map(RosterDuty::staffId)
                .map(Objects::requireNonNull)
                .toList();
    }

    @Test
    void two_rosters_for_the_same_day_and_a_stale_version_are_refused() throws Exception {
        var number = draft(7);

        assertThatThrownBy(() -> draft(3)).isInstanceOfSatisfying(
                RefusedException.class, refused -> assertThat(refused.code()).isEqualTo("roster.overlaps"));
        assertThatThrownBy(() -> impersonation.as(head, () -> making.generate(number, 99, null)))
                .isInstanceOf(ConflictException.class);
        as(head, () -> making.discard(number, null));
        assertThat(draft(3)).isNotEqualTo(number);
    }

    @Test
    void more_nights_than_the_people_may_work_are_told_with_the_rules() throws Exception {
        var few = rota.operator("heating");
        var boss = rota.staff(few, "负责人", Role.DEPARTMENT_HEAD, MAINTENANCE);
        rota.staff(few, "外勤", Role.TECHNICIAN, MAINTENANCE);
        rota.shift(boss, MAINTENANCE, ShiftKind.NIGHT, "20:00", "08:00", 1);
        as(boss, () -> shifts.set(MAINTENANCE, new RosterRules(null, 2, null, null, false, false), null));
        var number = impersonation.as(boss, () -> making.draft(MAINTENANCE, today.plusDays(1), today.plusDays(7)));

        var outcome = impersonation.as(boss, () -> making.generate(number, null, null));

        assertThat(outcome).isInstanceOfSatisfying(RosterOutcome.Impossible.class, impossible -> {
            assertThat(impossible.smallest()).isTrue();
            assertThat(impossible.conflict()).hasSize(4).contains(new RosterRule.NightsInRow(2));
        });
    }

    @Test
    void only_the_representative_and_the_head_assign_nights() throws Exception { // TUN-042
        var tunnel = rota.operator("utility-tunnel");
        var desk = "customer-service";
        var representative = rota.staff(tunnel, "客服代表", Role.CALL_TAKER, desk);
        var supervisor = rota.staff(tunnel, "主管", Role.SUPERVISOR, desk);
        rota.shift(supervisor, desk, ShiftKind.NIGHT, "22:00", "06:00", 1);
        rota.shift(supervisor, desk, ShiftKind.DAY, "06:00", "22:00", 1);
        var number = impersonation.as(supervisor, () -> making.draft(desk, today, today.plusDays(1)));
        var places = impersonation.as(supervisor, () -> queries.byNumber(number)).duties();
        var day = places.stream().filter(duty -> duty.kind() == ShiftKind.DAY).findFirst().orElseThrow();
        var night = places.stream().filter(duty -> duty.kind() == ShiftKind.NIGHT).findFirst().orElseThrow();

        as(supervisor, () -> making.assign(number, null, day.id(), representative));
        assertThatThrownBy(() -> as(supervisor, () -> making.assign(number, null, night.id(), representative)))
                .isInstanceOf(ForbiddenException.class);
        as(representative, () -> making.assign(number, null, night.id(), representative));
    }

    @Test
    void an_hour_nobody_covers_stops_the_roster_of_the_gas_hotline() throws Exception { // GAS-010
        var gas = rota.operator("gas");
        var desk = "customer-service";
        var boss = rota.staff(gas, "负责人", Role.DEPARTMENT_HEAD, desk);
        rota.staff(gas, "坐席甲", Role.CALL_TAKER, desk);
        rota.staff(gas, "坐席乙", Role.CALL_TAKER, desk);
        rota.shift(boss, desk, ShiftKind.DAY, "08:00", "20:00", 1);
        var number = impersonation.as(boss, () -> making.draft(desk, today, today.plusDays(1)));
        impersonation.as(boss, () -> making.generate(number, null, null));

        assertThatThrownBy(() -> as(boss, () -> publishing.publish(number, null)))
                .isInstanceOfSatisfying(
                        ConflictException.class, refused -> assertThat(refused.code()).isEqualTo("roster.uncovered"));
    }

    @Test
    void others_neither_make_nor_find_it() throws Exception {
        var number = draft(2);
        var elsewhere = rota.staff(operator, "别处", Role.DEPARTMENT_HEAD, "billing");
        var stranger = rota.staff(rota.operator("heating"), "外人", Role.DEPARTMENT_HEAD, MAINTENANCE);

        for (var somebody : List.of(elsewhere, stranger)) {
            assertThatThrownBy(() -> impersonation.as(somebody, () -> queries.byNumber(number)))
                    .isInstanceOf(UnknownThingException.class);
            assertThatThrownBy(() -> as(somebody, () -> making.discard(number, null)))
                    .isInstanceOf(UnknownThingException.class);
        }
        assertThatThrownBy(() -> impersonation.as(elsewhere, () -> making.draft(MAINTENANCE, today, today)))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void a_calendar_is_read_by_its_secret_until_it_is_withdrawn() throws Exception {
        var number = draft(3);
        impersonation.as(head, () -> making.generate(number, null, null));
        as(head, () -> publishing.publish(number, null));
        var person = Objects.requireNonNull(
                impersonation.as(head, () -> queries.byNumber(number)).duties().get(0).staffId());

        var secret = impersonation.as(person, () -> feeds.issue());
        assertThat(reader.read(secret).orElseThrow().duties()).isNotEmpty().allMatch(duty -> duty.staffId().equals(person));
        var newer = impersonation.as(person, () -> feeds.issue());
        assertThat(reader.read(secret)).isEmpty();
        as(person, () -> feeds.revoke());
        assertThat(reader.read(newer)).isEmpty();
    }

    private String draft(int days) throws Exception {
        return impersonation.as(head, () -> making.draft(MAINTENANCE, today, today.plusDays(days - 1L)));
    }

    private List<String> unread(UUID person) throws Exception {
        return impersonation.as(person, () -> notices.unread(50)).stream().map(Notice::kind).toList();
    }

    private void as(UUID who, Runnable act) throws Exception {
        impersonation.as(who, () -> {
            act.run();
            return who;
        });
    }
}
