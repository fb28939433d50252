package shouwen.staff;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Small departments. The first of December 2025 is a Monday. */
final class RosterFixture {

    static final LocalDate MONDAY = LocalDate.of(2025, 12, 1);
    static final UUID NIGHT = new UUID(1, 1);
    static final UUID EARLY = new UUID(1, 2);
    static final UUID LATE = new UUID(1, 3);

    private RosterFixture() {}

    static UUID person(int number) {
        return new UUID(9, number);
    }

    static List<DutyPerson> people(int count) {
        var people = new ArrayList<DutyPerson>();
        for (int number = 0; number < count; number++) {
            people.add(new DutyPerson(person(number), List.of(), List.of(), null));
        }
        return people;
    }

    static ShiftNeed night(LocalDate day, int heads) {
        return new ShiftNeed(NIGHT, ShiftKind.NIGHT, day, LocalTime.of(22, 0), LocalTime.of(6, 0), heads, "");
    }

    static ShiftNeed early(LocalDate day, int heads) {
        return new ShiftNeed(EARLY, ShiftKind.EARLY, day, LocalTime.of(6, 0), LocalTime.of(14, 0), heads, "");
    }

    static ShiftNeed late(LocalDate day, int heads) {
        return new ShiftNeed(LATE, ShiftKind.LATE, day, LocalTime.of(14, 0), LocalTime.of(22, 0), heads, "");
    }

    /** Early, late and night of so many days, one person each. */
    static List<ShiftNeed> roundTheClock(int days) {
        var needs = new ArrayList<ShiftNeed>();
        MONDAY.datesUntil(MONDAY.plusDays(days))
                .forEach(day -> needs.addAll(List.of(early(day, 1), late(day, 1), night(day, 1))));
        return needs;
    }

    static RosterProblem problem(int days, List<ShiftNeed> needs, List<DutyPerson> people, RosterRules rules, DutyWish... wishes) {
        return new RosterProblem(
                MONDAY, MONDAY.plusDays(days - 1L), needs, people, rules, Arrays.asList(wishes), List.of(), Set.of(), 7);
    }

    /** Eleven hours of rest, three nights in a row, a free day a week, no early after a night. */
    static RosterRules usual() {
        return new RosterRules(11, 3, 1, null, true, false);
    }

    static DutyAbsence away(LocalDate from, LocalDate to) {
        return new DutyAbsence(from.atStartOfDay(), to.plusDays(1).atStartOfDay(), "L-1");
    }
}
