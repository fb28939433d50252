package shouwen.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Everything a roster is made of: what is needed, who is there, what binds. The same problem has the same answer.
 *
 * @param around shifts of the same people before and after the period, up to four weeks away
 * @param holidays public holidays of the period
 * @param seed breaks ties between people who are alike
 */
public record RosterProblem(
        LocalDate first,
        LocalDate last,
        List<ShiftNeed> needs,
        List<DutyPerson> people,
        RosterRules rules,
        List<DutyWish> wishes,
        List<DutyDone> around,
        Set<LocalDate> holidays,
        long seed) {

    public RosterProblem {
        needs = List.copyOf(needs);
        people = List.copyOf(people);
        wishes = List.copyOf(wishes);
        around = List.copyOf(around);
        holidays = Set.copyOf(holidays);
    }
}
