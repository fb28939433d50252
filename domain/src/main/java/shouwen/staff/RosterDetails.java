package shouwen.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A roster with everything a page or a program shows of it.
 *
 * @param people who can be put on it, by name
 * @param breaches rules it breaks; always none once it is published
 * @param uncovered hours nobody covers where somebody must
 * @param makes whether the reader may change it
 */
public record RosterDetails(
        Roster roster,
        List<RosterDuty> duties,
        Map<UUID, String> people,
        Map<UUID, DutyLoad> loads,
        Set<LocalDate> holidays,
        List<RosterBreach> breaches,
        List<DutyCoverage.Stretch> uncovered,
        boolean makes) {}
