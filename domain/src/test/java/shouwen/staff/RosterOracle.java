package shouwen.staff;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Judges rosters straight from the words of the rules, and tries every roster of a small problem. Slow on purpose. */
final class RosterOracle {

    private RosterOracle() {}

    /** Whether some roster keeps the rules, by trying them all. */
    static boolean isPossible(RosterProblem problem, Collection<RosterRule> rules) {
        return tryFrom(problem, rules, 0, new ArrayList<>());
    }

    private static boolean tryFrom(RosterProblem problem, Collection<RosterRule> rules, int at, List<DutyAssigned> so) {
        if (at == problem.needs().size()) {
            return settled(rules, so) && personalRulesKept(problem, rules, so);
        }
        var need = problem.needs().get(at);
        boolean staffed = rules.contains(new RosterRule.Staffed(need));
        for (int mask = 0; mask < 1 << problem.people().size(); mask++) {
            if (!staffed || Integer.bitCount(mask) == need.heads()) {
                var more = new ArrayList<>(so);
                for (int person = 0; person < problem.people().size(); person++) {
                    if ((mask & 1 << person) != 0) {
                        more.add(new DutyAssigned(need, problem.people().get(person).id()));
                    }
                }
                if (personalRulesKept(problem, rules, more) && tryFrom(problem, rules, at + 1, more)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean settled(Collection<RosterRule> rules, List<DutyAssigned> duties) {
        return rules.stream().allMatch(rule -> !(rule instanceof RosterRule.Settled settled)
                || settled.shift() == null
                || duties.stream().anyMatch(duty -> duty.person().equals(settled.person())
                        && duty.need().day().equals(settled.day())
                        && duty.need().shift().equals(settled.shift())));
    }

    static boolean personalRulesKept(RosterProblem problem, Collection<RosterRule> rules, List<DutyAssigned> duties) {
        Map<UUID, List<ShiftNeed>> work = new HashMap<>();
        duties.forEach(duty -> work.computeIfAbsent(duty.person(), key -> new ArrayList<>()).add(duty.need()));
        return problem.people().stream()
                .allMatch(person -> kept(person, rules, work.getOrDefault(person.id(), List.of())));
    }

    private static boolean kept(DutyPerson person, Collection<RosterRule> rules, List<ShiftNeed> work) {
        var days = new HashSet<LocalDate>();
        if (!work.stream().allMatch(need -> days.add(need.day())) || !apart(work, Duration.ZERO)) {
            return false;
        }
        return rules.stream().allMatch(rule -> kept(rule, person, work));
    }

    private static boolean kept(RosterRule rule, DutyPerson person, List<ShiftNeed> work) {
        if (rule instanceof RosterRule.Rest rest) {
            return apart(work, Duration.ofHours(rest.hours()));
        } else if (rule instanceof RosterRule.NoEarlyAfterNight) {
            return work.stream().filter(ShiftNeed::isNight).noneMatch(night -> work.stream()
                    .anyMatch(need -> need.kind() == ShiftKind.EARLY && need.day().equals(night.day().plusDays(1))));
        } else if (rule instanceof RosterRule.NightsInRow row) {
            return longestRow(work) <= row.most();
        } else if (rule instanceof RosterRule.FreeDays free) {
            Map<LocalDate, Integer> weeks = new HashMap<>();
            work.forEach(need -> weeks.merge(need.day().with(DayOfWeek.MONDAY), 1, Integer::sum));
            return weeks.values().stream().allMatch(worked -> 7 - worked >= free.least());
        } else if (rule instanceof RosterRule.Compensation some) {
            return work.stream().filter(ShiftNeed::isWeekend).allMatch(need -> hasFreeWeekday(need, work, some.withinDays()));
        } else if (rule instanceof RosterRule.Qualified some) {
            return work.stream().filter(need -> need.shift().equals(some.shift()) && need.qualification().equals(some.qualification()))
                    .allMatch(need -> person.isQualified(some.qualification(), need.day()));
        } else if (rule instanceof RosterRule.Away some && some.person().equals(person.id())) {
            return work.stream().noneMatch(need -> some.absence().from().isBefore(need.ends())
                    && need.starts().isBefore(some.absence().until()));
        } else if (rule instanceof RosterRule.Settled some && some.person().equals(person.id())) {
            return work.stream().filter(need -> need.day().equals(some.day()))
                    .allMatch(need -> need.shift().equals(some.shift()));
        }
        return true;
    }

    private static boolean apart(List<ShiftNeed> work, Duration rest) {
        return work.stream().allMatch(one -> work.stream()
                .allMatch(other -> one == other
                        || !other.starts().isBefore(one.ends().plus(rest))
                        || !one.starts().isBefore(other.ends().plus(rest))));
    }

    private static int longestRow(List<ShiftNeed> work) {
        var nights = new TreeSet<LocalDate>();
        work.stream().filter(ShiftNeed::isNight).forEach(need -> nights.add(need.day()));
        int longest = 0;
        for (var night : nights) {
            int row = 0;
            for (var day = night; nights.contains(day); day = day.plusDays(1)) {
                row++;
            }
            longest = Math.max(longest, row);
        }
        return longest;
    }

    private static boolean hasFreeWeekday(ShiftNeed need, List<ShiftNeed> work, int within) {
        Set<LocalDate> days = new HashSet<>();
        work.forEach(some -> days.add(some.day()));
        return need.day().plusDays(1).datesUntil(need.day().plusDays(within + 1L))
                .anyMatch(day -> !ShiftNeed.isWeekend(day) && !days.contains(day));
    }
}
