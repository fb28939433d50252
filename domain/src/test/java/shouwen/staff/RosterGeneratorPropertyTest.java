package shouwen.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static shouwen.staff.RosterFixture.MONDAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import shouwen.staff.RosterOutcome.Found;
import shouwen.staff.RosterOutcome.Impossible;

/** Small departments thrown together by chance, against an oracle that tries every roster. */
class RosterGeneratorPropertyTest {

    @Property(tries = 300)
    void a_roster_is_found_exactly_where_there_is_one_and_breaks_no_rule(@ForAll long chance) {
        var problem = small(new Random(chance));

        var outcome = RosterGenerator.generate(problem);

        if (outcome instanceof Found found) {
            assertThat(RosterOracle.personalRulesKept(problem, RosterRule.of(problem), found.duties())).isTrue();
            problem.needs().forEach(need -> assertThat(found.duties().stream().filter(duty -> duty.need().equals(need)))
                    .hasSize(need.heads()));
            assertThat(RosterCheck.breaches(problem, found.duties())).isEmpty();
        } else {
            assertThat(outcome).isInstanceOf(Impossible.class);
            assertThat(RosterOracle.isPossible(problem, RosterRule.of(problem))).isFalse();
        }
    }

    @Property(tries = 300)
    void giving_up_any_rule_of_a_conflict_solves_it(@ForAll long chance) {
        var problem = small(new Random(chance));

        if (RosterGenerator.generate(problem) instanceof Impossible impossible) {
            assertThat(impossible.smallest()).isTrue();
            assertThat(RosterOracle.isPossible(problem, impossible.conflict())).isFalse();
            for (var rule : impossible.conflict()) {
                var rest = new ArrayList<>(impossible.conflict());
                rest.remove(rule);
                assertThat(RosterOracle.isPossible(problem, rest)).as("without %s", rule).isTrue();
            }
        }
    }

    @Property(tries = 50)
    void what_breaks_a_rule_is_found_by_the_check(@ForAll long chance) {
        var random = new Random(chance);
        var problem = small(random);
        var duties = new ArrayList<DutyAssigned>();
        problem.needs().forEach(need ->
                duties.add(new DutyAssigned(need, problem.people().get(random.nextInt(problem.people().size())).id())));
        var rules = RosterRule.of(problem).stream().filter(rule -> !(rule instanceof RosterRule.Settled)).toList();
        var unsettled = new RosterProblem(
                problem.first(), problem.last(), problem.needs(), problem.people(), problem.rules(), List.of(), List.of(),
                Set.of(), 1);

        assertThat(RosterCheck.breaches(unsettled, duties).isEmpty())
                .isEqualTo(RosterOracle.personalRulesKept(problem, rules, duties));
    }

    private static RosterProblem small(Random chance) {
        int days = 2 + chance.nextInt(4);
        var start = MONDAY.plusDays(chance.nextInt(7));
        var needs = new ArrayList<ShiftNeed>();
        int places = 0;
        for (int day = 0; day < days; day++) {
            var date = start.plusDays(day);
            for (var need : List.of(RosterFixture.early(date, 1), RosterFixture.night(date, 1 + chance.nextInt(2)))) {
                if (places < 6 && chance.nextInt(4) > 0) {
                    needs.add(chance.nextInt(4) == 0 ? qualified(need) : need);
                    places++;
                }
            }
        }
        var people = new ArrayList<DutyPerson>();
        for (int number = 0; number < 2 + chance.nextInt(3); number++) {
            people.add(somebody(number, start, days, chance));
        }
        var wishes = new ArrayList<DutyWish>();
        if (!needs.isEmpty() && chance.nextInt(3) == 0) {
            var need = needs.get(chance.nextInt(needs.size()));
            wishes.add(new DutyWish(RosterFixture.person(0), need.day(), chance.nextBoolean() ? need.shift() : null, true));
        }
        return new RosterProblem(
                start, start.plusDays(days - 1L), needs, people, rules(chance), wishes, List.of(), Set.of(), chance.nextLong());
    }

    private static ShiftNeed qualified(ShiftNeed need) {
        return new ShiftNeed(need.shift(), need.kind(), need.day(), need.from(), need.to(), need.heads(), "gas");
    }

    private static DutyPerson somebody(int number, java.time.LocalDate start, int days, Random chance) {
        List<QualificationHeld> held = chance.nextBoolean()
                ? List.of(new QualificationHeld("gas", start.minusDays(9), start.plusDays(chance.nextInt(days))))
                : List.of();
        var from = start.plusDays(chance.nextInt(days));
        List<DutyAbsence> absences = chance.nextInt(3) == 0
                ? List.of(RosterFixture.away(from, from.plusDays(chance.nextInt(2))))
                : List.of();
        return new DutyPerson(RosterFixture.person(number), held, absences, null);
    }

    private static RosterRules rules(Random chance) {
        return new RosterRules(
                chance.nextBoolean() ? 11 : null,
                chance.nextBoolean() ? 1 + chance.nextInt(2) : null,
                chance.nextBoolean() ? 3 + chance.nextInt(3) : null,
                chance.nextInt(3) == 0 ? 3 : null,
                chance.nextBoolean(),
                false);
    }
}
