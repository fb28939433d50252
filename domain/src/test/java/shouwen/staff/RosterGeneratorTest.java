package shouwen.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static shouwen.staff.RosterFixture.MONDAY;
import static shouwen.staff.RosterFixture.away;
import static shouwen.staff.RosterFixture.early;
import static shouwen.staff.RosterFixture.night;
import static shouwen.staff.RosterFixture.people;
import static shouwen.staff.RosterFixture.person;
import static shouwen.staff.RosterFixture.problem;
import static shouwen.staff.RosterFixture.roundTheClock;
import static shouwen.staff.RosterFixture.usual;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shouwen.staff.RosterOutcome.Found;
import shouwen.staff.RosterOutcome.Impossible;

class RosterGeneratorTest {

    @Test
    void a_month_round_the_clock_is_covered_without_a_rule_broken() { // GAS-010, EXP-007
        var month = problem(31, roundTheClock(31), people(7), usual());

        var found = (Found) RosterGenerator.generate(month);

        assertThat(found.duties()).hasSize(93);
        assertThat(RosterOracle.personalRulesKept(month, RosterRule.of(month), found.duties())).isTrue();
        assertThat(RosterCheck.breaches(month, found.duties())).isEmpty();
    }

    @Test
    void nights_and_weekends_of_people_alike_differ_by_one_at_most() { // TUN-043
        var month = problem(28, roundTheClock(28), people(7), usual());

        var found = (Found) RosterGenerator.generate(month);

        assertThat(spread(found, ShiftNeed::isNight, 7)).isLessThanOrEqualTo(1);
        assertThat(spread(found, ShiftNeed::isWeekend, 7)).isLessThanOrEqualTo(1);
        assertThat(spread(found, need -> true, 7)).isLessThanOrEqualTo(1);
    }

    @Test
    void who_worked_more_nights_before_works_fewer_now() {
        var people = new ArrayList<DutyPerson>();
        for (int number = 0; number < 7; number++) {
            var before = number == 0 ? new DutyLoad(20, 10, 4, 0) : new DutyLoad(20, 6, 4, 0);
            people.add(new DutyPerson(person(number), List.of(), List.of(), before));
        }

        var found = (Found) RosterGenerator.generate(problem(28, roundTheClock(28), people, usual()));

        long own = nights(found, 0);
        for (int number = 1; number < 7; number++) {
            assertThat(nights(found, number)).isGreaterThan(own);
        }
    }

    @Test
    void the_same_problem_has_the_same_roster_and_another_seed_may_have_another() {
        var month = problem(28, roundTheClock(28), people(6), usual());

        assertThat(RosterGenerator.generate(month)).isEqualTo(RosterGenerator.generate(month));
    }

    @Test
    void rest_is_counted_from_the_roster_before() {
        var before = new DutyDone(person(0), night(MONDAY.minusDays(1), 1));
        var monday = new RosterProblem(
                MONDAY, MONDAY, List.of(early(MONDAY, 1)), people(2), usual(), List.of(), List.of(before), Set.of(), 1);

        var found = (Found) RosterGenerator.generate(monday);

        assertThat(found.duties()).extracting(DutyAssigned::person).containsExactly(person(1));
    }

    @Test
    void a_wish_for_a_free_day_is_followed_and_what_was_settled_always_is() {
        var free = new DutyWish(person(0), MONDAY, null, false);
        var settled = new DutyWish(person(1), MONDAY.plusDays(1), RosterFixture.NIGHT, true);

        var found = (Found) RosterGenerator.generate(problem(7, roundTheClock(7), people(6), usual(), free, settled));

        assertThat(found.duties()).noneMatch(duty -> duty.person().equals(person(0)) && duty.need().day().equals(MONDAY));
        assertThat(found.duties()).contains(new DutyAssigned(night(MONDAY.plusDays(1), 1), person(1)));
    }

    @Test
    void a_night_nobody_can_work_names_the_night_the_absence_and_the_qualification() {
        var needs = new ArrayList<>(roundTheClock(7));
        var gas = new ShiftNeed(RosterFixture.NIGHT, ShiftKind.NIGHT, MONDAY.plusDays(2), LocalTime.of(22, 0), LocalTime.of(6, 0), 1, "gas");
        needs.set(needs.indexOf(night(MONDAY.plusDays(2), 1)), gas);
        var people = new ArrayList<>(people(6));
        var holder = new QualificationHeld("gas", MONDAY.minusYears(1), MONDAY.plusDays(9));
        var absence = away(MONDAY.plusDays(2), MONDAY.plusDays(3));
        people.set(0, new DutyPerson(person(0), List.of(holder), List.of(absence), null));
        people.set(1, new DutyPerson(person(1), List.of(new QualificationHeld("gas", MONDAY.minusYears(1), MONDAY.plusDays(1))), List.of(), null));

        var impossible = (Impossible) RosterGenerator.generate(problem(7, needs, people, usual()));

        assertThat(impossible.smallest()).isTrue();
        assertThat(impossible.conflict()).containsExactlyInAnyOrder(
                new RosterRule.Staffed(gas),
                new RosterRule.Qualified(RosterFixture.NIGHT, "gas"),
                new RosterRule.Away(person(0), absence));
    }

    @Test
    void too_few_people_for_a_week_are_found_out_by_counting() {
        var impossible = (Impossible) RosterGenerator.generate(problem(28, roundTheClock(28), people(3), usual()));

        assertThat(impossible.smallest()).isTrue();
        assertThat(impossible.conflict()).isNotEmpty();
        assertThat(RosterOracle.isPossible(problem(28, needsOf(impossible), people(3), usual()), impossible.conflict()))
                .isFalse();
    }

    @Test
    void one_night_after_the_other_wants_more_people_than_the_rule_leaves() {
        var needs = MONDAY.datesUntil(MONDAY.plusDays(7)).map(day -> night(day, 1)).toList();

        var impossible = (Impossible) RosterGenerator.generate(
                problem(7, needs, people(1), new RosterRules(null, 3, null, null, false, false)));

        assertThat(impossible.conflict()).contains(new RosterRule.NightsInRow(3)).hasSize(5);
    }

    @Test
    void work_on_a_weekend_gives_a_free_weekday_within_its_term() { // TUN-043
        var rules = new RosterRules(null, null, null, 5, false, false);
        var days = problem(14, MONDAY.datesUntil(MONDAY.plusDays(14)).map(day -> early(day, 1)).toList(), people(2), rules);

        var found = (Found) RosterGenerator.generate(days);

        assertThat(RosterOracle.personalRulesKept(days, RosterRule.of(days), found.duties())).isTrue();
    }

    @Test
    void rules_that_are_not_configured_bind_nobody() {
        var alone = problem(7, roundTheClock(1), people(3), RosterRules.NONE);

        assertThat(RosterGenerator.generate(alone)).isInstanceOf(Found.class);
    }

    private static List<ShiftNeed> needsOf(Impossible impossible) {
        return impossible.conflict().stream()
                .filter(RosterRule.Staffed.class::isInstance)
                .map(rule -> ((RosterRule.Staffed) rule).need())
                .toList();
    }

    private static long nights(Found found, int number) {
        return found.duties().stream()
                .filter(duty -> duty.person().equals(person(number)) && duty.need().isNight())
                .count();
    }

    private static long spread(Found found, java.util.function.Predicate<ShiftNeed> kind, int people) {
        long most = 0;
        long least = Long.MAX_VALUE;
        for (int number = 0; number < people; number++) {
            var who = person(number);
            long count = found.duties().stream().filter(duty -> duty.person().equals(who) && kind.test(duty.need())).count();
            most = Math.max(most, count);
            least = Math.min(least, count);
        }
        return most - least;
    }
}
