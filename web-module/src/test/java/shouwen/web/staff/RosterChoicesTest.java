package shouwen.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shouwen.shared.Ids;
import shouwen.staff.DutyShift;
import shouwen.staff.Roster;
import shouwen.staff.RosterDuty;
import shouwen.staff.ShiftForm;
import shouwen.staff.ShiftKind;

class RosterChoicesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-12-01");
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

    private final UUID somebody = Ids.next();
    private final UUID another = Ids.next();
    private final RosterDuty filled = place(1);
    private final RosterDuty empty = place(2);

    RosterChoicesTest() {
        filled.give(somebody, false);
    }

    @Test
    void only_what_was_chosen_otherwise_is_changed() {
        var parameters = Map.of(name(filled), chosen(somebody.toString()), name(empty), chosen(another.toString()));

        var changed = RosterChoices.changed(parameters, List.of(filled, empty));

        assertThat(changed).containsExactly(Map.entry(empty.id(), Optional.of(another)));
    }

    @Test
    void nobody_is_a_choice_and_a_place_that_was_not_shown_is_none() {
        var changed = RosterChoices.changed(Map.of(name(filled), chosen("")), List.of(filled, empty));

        assertThat(changed).containsExactly(Map.entry(filled.id(), Optional.empty()));
    }

    @Test
    void what_is_no_person_and_what_is_no_place_of_the_roster_is_left_out() {
        var parameters = Map.of(
                name(filled), chosen("1 or 1=1"),
                "place-" + Ids.next(), chosen(another.toString()),
                "place-", chosen(""));

        assertThat(RosterChoices.changed(parameters, List.of(filled, empty))).isEmpty();
    }

    private static String name(RosterDuty duty) {
        return "place-" + duty.id();
    }

    private static String[] chosen(String value) {
        return new String[] {value};
    }

    private static RosterDuty place(int place) {
        var operator = Ids.next();
        var roster = new Roster(operator, "DR-20261120-0001", "service", DAY, DAY, Ids.next(), NOW);
        var form = ShiftForm.typed(ShiftKind.DAY, "", LocalTime.of(8, 0), LocalTime.of(20, 0), 2, "1234567", "");
        return new RosterDuty(roster, new DutyShift(operator, "service", form), DAY, place, ZoneId.of("UTC"));
    }
}
