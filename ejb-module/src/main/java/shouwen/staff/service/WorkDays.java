package shouwen.staff.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import shouwen.staff.DutyTime;
import shouwen.staff.LeaveRules;
import shouwen.staff.Presence;
import shouwen.staff.WorkDay;

/** Tells what everybody should work on a day and those around it: shifts by published rosters, else the hours of the office. */
@ApplicationScoped
class WorkDays {

    @Inject
    Duties duties;

    /** Some days of all people. */
    record Around(
            Map<LocalDate, List<Presence.Stretch>> office,
            Map<UUID, Map<LocalDate, List<DutyTime>>> shifts,
            Map<LocalDate, Set<UUID>> rostered,
            ZoneId zone) {

        WorkDay of(UUID person, LocalDate date) {
            var own = shifts.getOrDefault(person, Map.of()).getOrDefault(date, List.of());
            return WorkDay.of(
                    date,
                    own.stream().map(this::stretch).toList(),
                    rostered.getOrDefault(date, Set.of()).contains(person),
                    office.getOrDefault(date, List.of()));
        }

        private Presence.Stretch stretch(DutyTime duty) {
            return new Presence.Stretch(
                    duty.startsAt().atZone(zone).toLocalDateTime(), duty.endsAt().atZone(zone).toLocalDateTime());
        }
    }

    /** A day with the one before and the one after; two statements. */
    Around around(UUID operatorId, LeaveRules rules, LocalDate date, ZoneId zone) {
        var first = date.minusDays(1);
        var last = date.plusDays(1);
        return new Around(
                first.datesUntil(last.plusDays(1)).collect(Collectors.toMap(day -> day, day -> office(rules, day))),
                duties.all(operatorId, first, last).stream()
                        .collect(Collectors.groupingBy(DutyTime::staffId, Collectors.groupingBy(DutyTime::day))),
                duties.rostered(operatorId, first, last),
                zone);
    }

    /** Who works into the day after one. */
    Set<UUID> overNight(UUID operatorId, LocalDate date, ZoneId zone) {
        return duties.all(operatorId, date, date).stream()
                .filter(duty -> duty.endsAt().isAfter(date.plusDays(1).atStartOfDay(zone).toInstant()))
                .map(DutyTime::staffId)
                .collect(Collectors.toSet());
    }

    private static List<Presence.Stretch> office(LeaveRules rules, LocalDate date) {
        return rules.isWorkday(date)
                ? rules.officeShifts().stream()
                        .map(shift -> new Presence.Stretch(date.atTime(shift.from()), date.atTime(shift.to())))
                        .toList()
                : List.of();
    }
}
