package shouwen.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shouwen.calendar.OperatorCalendars;
import shouwen.policy.PolicyPack;
import shouwen.policy.internal.BundledPacks;
import shouwen.policy.internal.PackReader;

/** What the pack of the utility tunnel makes of a leave, with the values of its demonstration: working days count. */
class LeaveRulesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final PolicyPack PACK =
            PackReader.read(BundledPacks.pack("utility-tunnel"), BundledPacks.overlay("demonstration-utility-tunnel"));
    private static final LeaveRules RULES = new LeaveRules(PACK, OperatorCalendars.bundled());

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    private static LeaveRules.Plan plan(LeaveKind kind, LocalDate first, LocalDate last, String filed) {
        return RULES.plan(kind, new LeaveSpan(first, last, false, false), "家事", "", LeaveRules.Applicant.ORDINARY, at(filed));
    }

    private static LeaveRules.Plan halves(LocalDate first, LocalDate last, boolean fromNoon) {
        return RULES.plan(
                LeaveKind.ORDINARY, new LeaveSpan(first, last, fromNoon, false), "家事", "", LeaveRules.Applicant.ORDINARY, at("2026-11-01T09:00"));
    }

    @Test
    void ordinary_leave_is_filed_the_day_before_TUN_046() {
        assertThat(plan(LeaveKind.ORDINARY, MONDAY, MONDAY, "2026-11-20T09:00").inTime()).isTrue();
        assertThat(plan(LeaveKind.ORDINARY, MONDAY, MONDAY, "2026-11-22T23:59").inTime()).isTrue();
        assertThat(plan(LeaveKind.ORDINARY, MONDAY, MONDAY, "2026-11-23T00:00").inTime()).isFalse();
    }

    @Test
    void special_leave_is_filed_an_hour_before_the_shift_TUN_047() {
        assertThat(plan(LeaveKind.SPECIAL, MONDAY, MONDAY, "2026-11-23T06:00").inTime()).isTrue();
        assertThat(plan(LeaveKind.SPECIAL, MONDAY, MONDAY, "2026-11-23T07:30").inTime()).isTrue();
        assertThat(plan(LeaveKind.SPECIAL, MONDAY, MONDAY, "2026-11-23T07:30:01").inTime()).isFalse();
    }

    @Test
    void the_shift_of_an_afternoon_begins_in_the_afternoon_TUN_047() {
        var afternoon = new LeaveSpan(MONDAY, MONDAY, true, false);

        assertThat(RULES.shiftStart(afternoon)).isEqualTo(at("2026-11-23T13:30"));
        assertThat(RULES.plan(LeaveKind.SPECIAL, afternoon, "家事", "", LeaveRules.Applicant.ORDINARY, at("2026-11-23T12:30")).inTime()).isTrue();
    }

    @Test
    void the_hour_before_is_that_before_ones_own_shift_where_a_roster_has_one_TUN_047() {
        var monday = new LeaveSpan(MONDAY, MONDAY, false, false);
        var night = at("2026-11-23T20:00");

        var inTime = RULES.plan(LeaveKind.SPECIAL, monday, "家事", "", new LeaveRules.Applicant(Set.of(), Set.of(), night), at("2026-11-23T19:00"));
        var late = RULES.plan(LeaveKind.SPECIAL, monday, "家事", "", new LeaveRules.Applicant(Set.of(), Set.of(), night), at("2026-11-23T19:00:01"));

        assertThat(inTime.inTime()).isTrue();
        assertThat(inTime.fields()).containsEntry("shift-start", night.toString());
        assertThat(late.inTime()).isFalse();
    }

    @Test
    void what_comes_too_late_asks_the_head_first_TUN_048() {
        var late = plan(LeaveKind.ORDINARY, MONDAY, MONDAY, "2026-11-23T08:00");

        assertThat(late.fields()).containsEntry("in-time", "no");
        assertThat(late.steps()).extracting(LeaveRules.Asked::post).containsExactly("department-head", "cs-supervisor");
        assertThat(late.steps().get(0).clause()).isEqualTo("TUN-048");
    }

    @Test
    void three_days_are_the_supervisors_and_half_a_day_more_is_the_heads_too_TUN_050_TUN_051() {
        var three = halves(MONDAY, MONDAY.plusDays(2), false);
        var threeAndAHalf = halves(MONDAY, MONDAY.plusDays(3), true);

        assertThat(three.days()).hasValueSatisfying(days -> assertThat(days).isEqualByComparingTo("3"));
        assertThat(three.steps()).extracting(LeaveRules.Asked::post).containsExactly("cs-supervisor");
        assertThat(threeAndAHalf.steps())
                .extracting(LeaveRules.Asked::post)
                .containsExactly("cs-supervisor", "department-head");
        assertThat(threeAndAHalf.steps()).extracting(LeaveRules.Asked::clause).containsExactly("TUN-050", "TUN-051");
    }

    @Test
    void seven_days_end_with_the_head_and_more_with_the_general_manager_TUN_051_TUN_052_TUN_053() {
        var seven = halves(MONDAY, MONDAY.plusDays(8), false);
        var sevenAndAHalf = halves(MONDAY, MONDAY.plusDays(9), true);

        assertThat(seven.days()).hasValueSatisfying(days -> assertThat(days).isEqualByComparingTo("7"));
        assertThat(seven.steps()).extracting(LeaveRules.Asked::post).containsExactly("cs-supervisor", "department-head");
        assertThat(sevenAndAHalf.steps())
                .extracting(LeaveRules.Asked::post)
                .containsExactly("cs-supervisor", "department-head", "gm-office");
        assertThat(sevenAndAHalf.steps().get(2).clause()).isEqualTo("TUN-052");
    }

    @Test
    void the_leave_of_somebody_on_the_ladder_begins_above_their_own_post_TUN_037_TUN_053() {
        assertThat(posts("cs-supervisor", 0)).containsExactly("department-head");
        assertThat(posts("cs-supervisor", 9)).containsExactly("department-head", "gm-office");
        assertThat(posts("department-head", 0)).containsExactly("gm-office");
        assertThat(posts("department-head", 9)).containsExactly("gm-office");
        assertThat(posts("gm-office", 0)).containsExactly("gm-office");
    }

    @Test
    void what_a_head_asks_for_late_is_not_agreed_to_by_a_head_TUN_048() {
        var head = new LeaveRules.Applicant(Set.of("department-head"), Set.of(), null);

        var late = RULES.plan(
                LeaveKind.ORDINARY, new LeaveSpan(MONDAY, MONDAY, false, false), "家事", "", head, at("2026-11-23T08:00"));

        assertThat(late.steps())
                .extracting(LeaveRules.Asked::step, LeaveRules.Asked::post)
                .containsExactly(tuple("late-agreed", "gm-office"), tuple("decided", "gm-office"));
    }

    @Test
    void what_is_late_is_agreed_to_above_a_head_nobody_is_TUN_037_TUN_048() {
        var by = new LeaveRules.Applicant(Set.of(), Set.of("department-head"), null);
        var nobody = new LeaveRules.Applicant(Set.of(), Set.of("department-head", "gm-office"), null);
        var span = new LeaveSpan(MONDAY, MONDAY, false, false);

        var late = RULES.plan(LeaveKind.ORDINARY, span, "家事", "", by, at("2026-11-23T08:00"));
        var stuck = RULES.plan(LeaveKind.ORDINARY, span, "家事", "", nobody, at("2026-11-23T08:00"));

        assertThat(late.steps()).extracting(LeaveRules.Asked::post).containsExactly("gm-office", "cs-supervisor");
        assertThat(stuck.steps()).extracting(LeaveRules.Asked::post).containsExactly("department-head", "cs-supervisor");
    }

    private static List<String> posts(String own, int more) {
        var span = new LeaveSpan(MONDAY, MONDAY.plusDays(more), false, false);
        var by = new LeaveRules.Applicant(Set.of(own), Set.of(), null);
        return RULES.plan(LeaveKind.ORDINARY, span, "家事", "", by, at("2026-11-01T09:00")).steps().stream()
                .map(LeaveRules.Asked::post)
                .toList();
    }

    @Test
    void a_public_holiday_inside_asks_the_head_and_a_weekend_does_not_TUN_055() {
        var over = plan(LeaveKind.ORDINARY, LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 1), "2026-09-01T09:00");
        var before = plan(LeaveKind.ORDINARY, LocalDate.of(2026, 9, 29), LocalDate.of(2026, 9, 30), "2026-09-01T09:00");
        var weekend = plan(LeaveKind.ORDINARY, LocalDate.of(2026, 11, 20), MONDAY, "2026-11-01T09:00");

        assertThat(over.onHoliday()).isTrue();
        assertThat(over.steps()).extracting(LeaveRules.Asked::clause).contains("TUN-055");
        assertThat(before.onHoliday()).isFalse();
        assertThat(weekend.onHoliday()).isFalse();
    }

    @Test
    void a_year_nobody_has_decreed_is_named_before_its_days_count_as_none_TUN_055() {
        var newYearsEve = LocalDate.of(2026, 12, 31);

        assertThat(RULES.undecreedYear(new LeaveSpan(newYearsEve, newYearsEve, false, false))).isEmpty();
        assertThat(RULES.undecreedYear(new LeaveSpan(newYearsEve, newYearsEve.plusDays(1), false, false))).contains(2027);
    }

    @Test
    void without_a_way_to_count_nobody_is_asked_yet_TUN_050() {
        var bare = new LeaveRules(
                PackReader.read(BundledPacks.pack("utility-tunnel"), null), OperatorCalendars.bundled());

        var plan = bare.plan(
                LeaveKind.ORDINARY, new LeaveSpan(MONDAY, MONDAY, false, false), "家事", "", LeaveRules.Applicant.ORDINARY, at("2026-11-01T09:00"));

        assertThat(plan.days()).isEmpty();
        assertThat(plan.steps()).isEmpty();
    }

    @Test
    void knows_only_the_kinds_the_pack_has_registers_for() {
        var fleet = new LeaveRules(PackReader.read(BundledPacks.pack("fleet"), null), OperatorCalendars.bundled());

        assertThat(LeaveKind.values()).allMatch(RULES::knows);
        assertThat(LeaveKind.values()).noneMatch(fleet::knows);
    }
}
