package shouwen.staff.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.shared.ConflictException;
import shouwen.staff.DutyAssigned;
import shouwen.staff.Roster;
import shouwen.staff.RosterBreach;
import shouwen.staff.RosterCheck;
import shouwen.staff.RosterDuty;
import shouwen.staff.RosterProblem;

/** Whether an exchange keeps the rules of rest, the qualifications and the absences of both. */
@ApplicationScoped
class SwapRules {

    @PersistenceContext
    EntityManager entities;

    @Inject
    DutyBook book;

    @Inject
    RosterProblems problems;

    /** A roster as it is, to try exchanges on. */
    record Trial(RosterProblem problem, List<RosterDuty> duties) {

        /** The first rule that would be broken and is not already. */
        Optional<RosterBreach> breach(RosterDuty duty, @Nullable RosterDuty inReturn, UUID from, UUID to) {
            var before = new HashSet<>(RosterCheck.breaches(problem, RosterProblems.assigned(duties)));
            return RosterCheck.breaches(problem, exchanged(duty, inReturn, from, to)).stream()
                    .filter(breach -> !before.contains(breach))
                    .findFirst();
        }

        private List<DutyAssigned> exchanged(RosterDuty duty, @Nullable RosterDuty inReturn, UUID from, UUID to) {
            var needs = RosterProblems.needs(duties);
            var after = new ArrayList<DutyAssigned>();
            for (var some : duties) {
                var person = some.id().equals(duty.id()) ? to
                        : inReturn != null && some.id().equals(inReturn.id()) ? from : some.staffId();
                if (person != null) {
                    after.add(new DutyAssigned(needs.get(RosterProblems.key(some)), person));
                }
            }
            return after;
        }

        /** Only these people, so that many exchanges can be tried. */
        Trial of(Set<UUID> people) {
            var few = problem.people().stream().filter(person -> people.contains(person.id())).toList();
            var theirs = duties.stream().filter(duty -> duty.staffId() == null || people.contains(duty.staffId())).toList();
            return new Trial(
                    new RosterProblem(
                            problem.first(), problem.last(), problem.needs(), few, problem.rules(), List.of(),
                            problem.around(), problem.holidays(), problem.seed()),
                    theirs);
        }
    }

    Trial trial(UUID rosterId) {
        var roster = entities.find(Roster.class, rosterId);
        var duties = book.duties(roster);
        return new Trial(problems.forJudging(roster, duties), duties);
    }

    /** Refused with the rule it would break. */
    void requireKept(RosterDuty duty, @Nullable RosterDuty inReturn, UUID from, UUID to) {
        trial(duty.rosterId()).of(Set.of(from, to)).breach(duty, inReturn, from, to).ifPresent(breach -> {
            throw new ConflictException("swap.breaks." + breach.code(), breach.day().toString());
        });
    }
}
