package shouwen.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shouwen.harness.InServer;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.register.EntryFilter;
import shouwen.register.EntrySummary;
import shouwen.register.service.EntryQueries;
import shouwen.register.service.EntryService;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.InvalidInputException;
import shouwen.shared.UnknownThingException;
import shouwen.staff.internal.LeaveStarts;
import shouwen.staff.service.LeaveDesk;
import shouwen.staff.service.LeaveEntitlements;
import shouwen.staff.service.LeaveQueries;
import shouwen.staff.service.RosterQueries;

/** Leave through the services: from filing up the ladder to the return, and what it does to cases and calendars. */
@InServer
class LeaveIT {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Inject
    Office office;

    @Inject
    Rota rota;

    @Inject
    RosterQueries rosters;

    @Inject
    Impersonation impersonation;

    @Inject
    LeaveDesk desk;

    @Inject
    LeaveQueries queries;

    @Inject
    LeaveEntitlements entitlements;

    @Inject
    EntryService entries;

    @Inject
    EntryQueries entryQueries;

    @Inject
    LeaveStarts starts;

    @Inject
    Clock clock;

    private Office.Opened opened;
    private UUID clerk;
    private UUID colleague;
    private UUID supervisor;
    private UUID head;
    private UUID manager;
    private LocalDate monday;

    @BeforeEach
    void people() throws Exception {
        opened = office.open();
        clerk = office.staff(opened, "周小周", Role.CALL_TAKER, "customer-service");
        colleague = office.staff(opened, "吴小吴", Role.CALL_TAKER, "customer-service");
        supervisor = office.staff(opened, "郑主管", Role.SUPERVISOR, "customer-service");
        head = office.staff(opened, "王负责", Role.DEPARTMENT_HEAD, "customer-service");
        manager = office.staff(opened, "冯经理", Role.GENERAL_OFFICE);
        monday = today().plusDays(30).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SHANGHAI);
    }

    /** TUN-050: up to three days the supervisor alone; TUN-058: the return ends it. */
    @Test
    void a_short_leave_takes_effect_with_the_supervisor_and_ends_with_the_return() throws Exception {
        var number = file(clerk, LeaveKind.ORDINARY, monday, monday.plusDays(1), null);
        assertThat(found(number).state()).isEqualTo(LeaveState.FILED);

        decide(supervisor, number, "agreed");
        assertThat(found(number).state()).isEqualTo(LeaveState.EFFECTIVE);

        act(clerk, () -> desk.registerReturn(number));
        assertThat(found(number).state()).isEqualTo(LeaveState.RETURNED);
        assertThat(found(number).returnedAt()).isNotNull();
    }

    /** TUN-052, TUN-053: more than seven days climb every rung, in order, none skipped. */
    @Test
    void a_long_leave_climbs_every_rung_in_order() throws Exception {
        var number = file(clerk, LeaveKind.ORDINARY, monday, monday.plusDays(13), "特殊");

        agreeOnHoliday(number);
        assertThatThrownBy(() -> decide(manager, number, "agreed")).isInstanceOf(RuntimeException.class);
        decide(supervisor, number, "agreed");
        assertThat(found(number).state()).isEqualTo(LeaveState.FILED);
        decide(head, number, "agreed");
        decide(manager, number, "agreed");

        assertThat(found(number).state()).isEqualTo(LeaveState.EFFECTIVE);
    }

    /** TUN-037, TUN-053: nobody is decided on by themselves or by who is below them. */
    @Test
    void the_leave_of_a_head_and_of_a_supervisor_is_decided_above_them() throws Exception {
        var ofHead = file(head, LeaveKind.ORDINARY, monday, monday, null);
        var ofSupervisor = file(supervisor, LeaveKind.ORDINARY, monday, monday, null);

        assertThatThrownBy(() -> decide(supervisor, ofHead, "agreed")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> decide(supervisor, ofSupervisor, "agreed")).isInstanceOf(RuntimeException.class);
        decide(manager, ofHead, "agreed");
        decide(head, ofSupervisor, "agreed");

        assertThat(found(ofHead).state()).isEqualTo(LeaveState.EFFECTIVE);
        assertThat(found(ofSupervisor).state()).isEqualTo(LeaveState.EFFECTIVE);
    }

    /** TUN-037, TUN-053: where nobody is supervisor or head, the next one up decides, once for every empty post below. */
    @Test
    void where_a_post_is_empty_the_next_one_up_decides_once() throws Exception {
        var small = office.open();
        var person = office.staff(small, "周小周", Role.CALL_TAKER, "customer-service");
        var only = office.staff(small, "王负责", Role.DEPARTMENT_HEAD, "customer-service");
        var asked = new NewLeave(LeaveKind.ORDINARY, monday, monday.plusDays(3), false, false, "家事", "特殊", null);

        var told = impersonation.as(person, () -> desk.preview(asked)).deciders();
        var number = impersonation.as(person, () -> desk.file(asked));
        agreeOnHoliday(only, number);
        decide(only, number, "agreed");

        assertThat(told).filteredOn(one -> one.post().equals("cs-supervisor")).singleElement().satisfies(one -> {
            assertThat(one.standIn()).isEqualTo("department-head");
            assertThat(one.names()).containsExactly("王负责");
        });
        assertThat(impersonation.as(only, () -> queries.find(number)).state()).isEqualTo(LeaveState.EFFECTIVE);
    }

    /** Nobody decides on themselves: one who is alone at the top is told before filing that somebody must be appointed. */
    @Test
    void the_leave_of_one_alone_at_the_top_waits_until_a_second_is_appointed() throws Exception {
        var small = office.open();
        var alone = office.staff(small, "冯经理", Role.GENERAL_OFFICE);
        var asked = new NewLeave(LeaveKind.ORDINARY, monday, monday, false, false, "家事", "特殊", null);

        var told = impersonation.as(alone, () -> desk.preview(asked)).deciders();
        var number = impersonation.as(alone, () -> desk.file(asked));

        assertThat(told).isNotEmpty().allSatisfy(one -> assertThat(one.names()).isEmpty());
        assertThatThrownBy(() -> decide(alone, number, "agreed")).isInstanceOf(RuntimeException.class);
        var second = office.staff(small, "陈经理", Role.GENERAL_OFFICE);
        agreeOnHoliday(second, number);
        decide(second, number, "agreed");
        assertThat(impersonation.as(alone, () -> queries.find(number)).state()).isEqualTo(LeaveState.EFFECTIVE);
    }

    /** TUN-054: why somebody is away is for them, who decides and the general office to know, whichever page asks. */
    @Test
    void reasons_of_leave_are_read_by_who_decides_and_not_by_the_department() throws Exception {
        var number = file(clerk, LeaveKind.SICK, monday, monday, null);
        var ofHead = file(head, LeaveKind.SICK, monday, monday, null);

        assertThat(registered(clerk)).containsExactly(number);
        assertThat(registered(colleague)).isEmpty();
        assertThat(registered(supervisor)).containsExactly(number);
        assertThat(registered(head)).containsExactlyInAnyOrder(number, ofHead);
        assertThat(registered(manager)).containsExactlyInAnyOrder(number, ofHead);
        assertThat(impersonation.as(colleague, () -> entryQueries.findReadable(number))).isEmpty();
        assertThat(impersonation.as(supervisor, () -> entryQueries.findReadable(ofHead))).isEmpty();
        assertThat(impersonation.as(supervisor, () -> queries.find(ofHead)).reason()).isEmpty();
        assertThat(impersonation.as(supervisor, () -> queries.find(number)).reason()).isEqualTo("家事");
    }

    private List<String> registered(UUID reader) throws Exception {
        var filter = new EntryFilter("leave", true, null, null, null);
        return impersonation.as(reader, () -> entryQueries.list(filter, null, 200)).items().stream()
                .map(EntrySummary::number)
                .toList();
    }

    @Test
    void a_refusal_ends_it() throws Exception {
        var number = file(clerk, LeaveKind.SICK, monday, monday, null);

        decide(supervisor, number, "refused");

        assertThat(found(number).state()).isEqualTo(LeaveState.REFUSED);
    }

    /** TUN-048: too late, it takes effect only once the head agrees. */
    @Test
    void leave_for_today_waits_for_the_head() throws Exception {
        var number = file(clerk, LeaveKind.ORDINARY, today(), today(), "急事");

        assertThat(step(number, "filed")).isEqualTo("NOT_NEEDED");
        assertThatThrownBy(() -> decide(supervisor, number, "agreed")).isInstanceOf(RuntimeException.class);
        act(head, () -> entries.record(number, null, "late-agreed", "agreed", "", Map.of()));
        agreeOnHoliday(number);
        decide(supervisor, number, "agreed");

        assertThat(found(number).state()).isEqualTo(LeaveState.EFFECTIVE);
    }

    /** Whatever the roster says: new work is told to those who are there. */
    @Test
    void whose_leave_is_in_effect_has_a_shift_and_is_not_at_work() throws Exception {
        rota.publish(head, "customer-service", clerk, today(), ShiftKind.DAY, "00:00", "00:00");
        var number = file(clerk, LeaveKind.SICK, today(), today(), "急症");
        assertThat(onLeave()).containsExactly(false);

        act(head, () -> entries.record(number, null, "late-agreed", "agreed", "", Map.of()));
        agreeOnHoliday(number);
        decide(supervisor, number, "agreed");

        assertThat(onLeave()).containsExactly(true);
        act(clerk, () -> desk.registerReturn(number));
        assertThat(onLeave()).containsExactly(false);
    }

    private List<Boolean> onLeave() throws Exception {
        return impersonation.as(supervisor, () -> rosters.onDuty("customer-service")).stream()
                .map(OnDuty::onLeave)
                .toList();
    }

    /** TUN-054: nobody files, covers, takes back or ends the leave of another, whatever their post. */
    @Test
    void only_the_person_handles_their_own_leave() throws Exception {
        var number = file(clerk, LeaveKind.ORDINARY, monday, monday, null);
        decide(supervisor, number, "agreed");

        assertThatThrownBy(() -> act(head, () -> desk.registerReturn(number))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> act(head, () -> desk.withdraw(number, "x"))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> act(colleague, () -> desk.registerReturn(number)))
                .isInstanceOf(UnknownThingException.class);
        assertThatThrownBy(() -> act(head, () -> entries.record(number, null, "returned", null, "", Map.of())))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> act(
                        colleague, () -> entries.record(number, null, "returned", null, "", Map.of())))
                .isInstanceOf(UnknownThingException.class);
    }

    /** TUN-055: on a public holiday only as something special. */
    @Test
    void leave_on_a_public_holiday_needs_a_special_reason() throws Exception {
        var nationalDay = LocalDate.of(2026, 10, 1);

        assertThatThrownBy(() -> file(clerk, LeaveKind.ORDINARY, nationalDay, nationalDay, null))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> {
                    assertThat(refused.field()).isEqualTo("specialReason");
                    assertThat(refused.arguments()).contains("TUN-055");
                });
    }

    @Test
    void the_same_days_are_asked_for_once() throws Exception {
        file(clerk, LeaveKind.ORDINARY, monday, monday.plusDays(2), null);

        assertThatThrownBy(() -> file(clerk, LeaveKind.SICK, monday.plusDays(2), monday.plusDays(3), null))
                .isInstanceOf(ConflictException.class);
        file(colleague, LeaveKind.SICK, monday.plusDays(2), monday.plusDays(2), null);
    }

    /** TUN-113: every case has exactly one owner, before, while and after it changes hands. */
    @Test
    void when_leave_begins_the_chosen_colleague_owns_the_cases() throws Exception {
        var mine = office.caseOf(opened, clerk, clock.instant());
        var number = impersonation.as(
                clerk,
                () -> desk.file(new NewLeave(
                        LeaveKind.SICK, today(), null, false, false, "发烧", "急诊", colleague)));
        starts.handOverSome();
        assertThat(office.ownerOf(mine)).isEqualTo(clerk);

        act(head, () -> entries.record(number, null, "late-agreed", "agreed", "", Map.of()));
        agreeOnHoliday(number);
        decide(supervisor, number, "agreed");
        while (starts.handOverSome() > 0) {
            assertThat(found(number).coverId()).isEqualTo(colleague);
        }

        assertThat(office.ownerOf(mine)).isEqualTo(colleague);
        assertThat(found(number).coveredAt()).isNotNull();
        assertThatThrownBy(() -> act(clerk, () -> desk.coverBy(number, null))).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> act(clerk, () -> desk.withdraw(number, "x"))).isInstanceOf(ConflictException.class);
    }

    @Test
    void the_head_sees_what_loses_cover_before_deciding() throws Exception {
        office.caseOf(opened, clerk, clock.instant());
        var number = file(clerk, LeaveKind.ORDINARY, monday, monday, null);

        var lost = impersonation.as(head, () -> queries.uncovered(number));

        assertThat(lost).extracting(Uncovered::kind).containsOnly(Uncovered.Kind.CASE);
        assertThat(lost).hasSize(1);
        assertThat(impersonation.as(supervisor, () -> queries.atStake(number))).contains(lost);
        assertThat(impersonation.as(colleague, () -> queries.atStake(number))).isEmpty();
    }

    @Test
    void cases_a_colleague_takes_over_lose_nothing() throws Exception {
        office.caseOf(opened, clerk, clock.instant());
        var covered = new NewLeave(LeaveKind.ORDINARY, monday, null, false, false, "家中有事", "急诊", colleague);

        var preview = impersonation.as(clerk, () -> desk.preview(covered));
        var number = impersonation.as(clerk, () -> desk.file(covered));

        assertThat(preview.uncovered()).isEmpty();
        assertThat(impersonation.as(head, () -> queries.uncovered(number))).isEmpty();
        act(clerk, () -> desk.coverBy(number, null));
        assertThat(impersonation.as(head, () -> queries.uncovered(number))).hasSize(1);
    }

    @Test
    void the_calendar_shows_everybody_who_is_away_and_why_only_to_those_who_may_know() throws Exception {
        var number = file(clerk, LeaveKind.SICK, monday, monday.plusDays(1), null);

        var toColleague = away(colleague);
        var toHead = away(head);

        assertThat(toColleague).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("周小周");
            assertThat(one.kind()).isNull();
            assertThat(one.number()).isEmpty();
            assertThat(one.decided()).isFalse();
        });
        assertThat(toHead).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(LeaveKind.SICK);
            assertThat(one.number()).isEqualTo(number);
        });
        act(clerk, () -> desk.withdraw(number, "好了"));
        assertThat(away(head)).isEmpty();
    }

    @Test
    void the_balance_counts_what_was_granted_taken_and_asked_for() throws Exception {
        int year = monday.getYear();
        assertThat(balance(year).entitled()).isNull();

        act(manager, () -> entitlements.grant(LeaveKind.HOLIDAY, year, null, new BigDecimal("5")));
        act(manager, () -> entitlements.grant(LeaveKind.HOLIDAY, year, clerk, new BigDecimal("10")));
        var taken = file(clerk, LeaveKind.HOLIDAY, monday, monday, null);
        decide(supervisor, taken, "agreed");
        file(clerk, LeaveKind.HOLIDAY, monday.plusDays(1), monday.plusDays(2), null);

        assertThat(balance(year).entitled()).isEqualByComparingTo("10");
        assertThat(balance(year).taken()).isEqualByComparingTo("1");
        assertThat(balance(year).asked()).isEqualByComparingTo("2");
        assertThat(balance(year).left()).isEqualByComparingTo("7");
    }

    @Test
    void lists_hold_ones_own_and_those_one_answers_for() throws Exception {
        var own = file(clerk, LeaveKind.ORDINARY, monday, monday, null);
        var technician = office.staff(opened, "陈外勤", Role.TECHNICIAN, "maintenance");
        var other = file(technician, LeaveKind.ORDINARY, monday, monday, null);

        assertThat(numbers(clerk)).containsExactly(own);
        assertThat(numbers(head)).containsExactly(own);
        assertThat(numbers(manager)).containsExactlyInAnyOrder(own, other);
    }

    @Test
    void the_ladder_is_told_before_anything_is_filed() throws Exception {
        var preview = impersonation.as(
                clerk,
                () -> desk.preview(new NewLeave(
                        LeaveKind.ORDINARY, monday, monday.plusDays(3), true, false, null, null, null)));

        assertThat(preview.days()).isEqualByComparingTo("3.5");
        assertThat(preview.inTime()).isTrue();
        assertThat(preview.deciders()).extracting(LeavePreview.Decider::names).contains(List.of("郑主管"));
        assertThat(numbers(clerk)).isEmpty();
    }

    private LeaveBalance balance(int year) throws Exception {
        return impersonation.as(clerk, () -> queries.balances(year)).stream()
                .filter(one -> one.kind() == LeaveKind.HOLIDAY)
                .findFirst()
                .orElseThrow();
    }

    private List<AwayDay.Away> away(UUID reader) throws Exception {
        return impersonation.as(reader, () -> queries.month("customer-service", YearMonth.from(monday))).stream()
                .filter(day -> day.date().equals(monday))
                .flatMap(day -> day.away().stream())
                .toList();
    }

    private List<String> numbers(UUID reader) throws Exception {
        return impersonation
                .as(reader, () -> queries.list(new LeaveFilter(null, null, null, false, null, null), null, 50))
                .items()
                .stream()
                .map(LeaveLine::number)
                .toList();
    }

    private String file(UUID person, LeaveKind kind, LocalDate first, LocalDate last, @Nullable String special)
            throws Exception {
        return impersonation.as(
                person, () -> desk.file(new NewLeave(kind, first, last, false, false, "家事", special, null)));
    }

    private LeaveLine found(String number) throws Exception {
        return impersonation.as(manager, () -> queries.find(number));
    }

    private String step(String number, String step) throws Exception {
        return step(manager, number, step);
    }

    private String step(UUID reader, String number, String step) throws Exception {
        return impersonation.as(reader, () -> entryQueries.find(number)).turns().stream()
                .filter(turn -> turn.step().id().equals(step))
                .map(turn -> turn.standing().name())
                .findFirst()
                .orElseThrow();
    }

    private void agreeOnHoliday(String number) throws Exception {
        agreeOnHoliday(head, number);
    }

    private void agreeOnHoliday(UUID who, String number) throws Exception {
        if (step(who, number, "holiday-agreed").equals("POSSIBLE")) {
            act(who, () -> entries.record(number, null, "holiday-agreed", "agreed", "", Map.of()));
        }
    }

    private void decide(UUID person, String number, String outcome) throws Exception {
        act(person, () -> entries.record(number, null, "decided", outcome, outcome.equals("refused") ? "人手不足" : "", Map.of()));
    }

    private void act(UUID person, Runnable act) throws Exception {
        impersonation.as(person, () -> {
            act.run();
            return null;
        });
    }
}
