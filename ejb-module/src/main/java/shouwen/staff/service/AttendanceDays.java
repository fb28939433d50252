package shouwen.staff.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Caller;
import shouwen.identity.service.StaffDirectory;
import shouwen.policy.service.ActivePacks;
import shouwen.register.NewEntry;
import shouwen.register.service.EntryService;
import shouwen.staff.Leave;
import shouwen.staff.LeaveRules;
import shouwen.staff.Presence;

/**
 * Works a day out: for everybody who should have been there or was, one entry of attendance with what the signs, the hours of
 * the office and leave say (TUN-049, TUN-056, TUN-057). One that is checked stays as it is.
 */
@ApplicationScoped
class AttendanceDays {

    private static final String REGISTER = "attendance";
    private static final String KNOWN =
            """
            select subject_id, number, state from register_entry
            where operator_id = :operator and register = 'attendance' and fields ->> 'on' = :day
              and state in ('OPEN', 'ENDED')
            """;
    private static final String AWAY =
            """
            select l from Leave l
            where l.operatorId = :operator and l.firstDay <= :day and l.lastDay >= :day
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ActivePacks packs;

    @Inject
    StaffDirectory staff;

    @Inject
    AttendanceSigns signs;

    @Inject
    Leaves leaves;

    @Inject
    EntryService entries;

    /** An entry of the day. */
    private record Known(String number, boolean open) {}

    /** Everything that is the same for all people of a day. */
    private record Day(
            LocalDate date,
            ZoneId zone,
            List<Presence.Stretch> expected,
            Map<UUID, AttendanceSigns.OfDay> signs,
            Map<UUID, List<Leave>> leaves,
            Map<UUID, Known> known) {

        Instant shiftStart() {
            var start = expected.isEmpty() ? LocalTime.NOON : expected.get(0).from();
            return date.atTime(start).atZone(zone).toInstant();
        }
    }

    /** Works out a day; tells of how many people. */
    int workOut(Caller caller, LocalDate date) {
        var day = day(caller.operatorId(), date);
        int told = 0;
        for (var person : staff.staffOf(caller.operatorId())) {
            var signed = day.signs().get(person.staffId());
            if (signed == null && day.expected().isEmpty()) {
                continue;
            }
            write(person, fields(day, person.staffId(), signed), day.known().get(person.staffId()));
            told++;
        }
        return told;
    }

    private Day day(UUID operatorId, LocalDate date) {
        var zone = packs.forOperator(operatorId).pack().zone();
        var rules = leaves.rules(operatorId);
        return new Day(
                date, zone, expected(rules, date), signs.of(operatorId, date, zone), away(operatorId, date), known(operatorId, date));
    }

    private static List<Presence.Stretch> expected(LeaveRules rules, LocalDate date) {
        return rules.isWorkday(date)
                ? rules.officeShifts().stream()
                        .map(shift -> new Presence.Stretch(shift.from(), shift.to()))
                        .toList()
                : List.of();
    }

    private Map<UUID, List<Leave>> away(UUID operatorId, LocalDate date) {
        return entities.createQuery(AWAY, Leave.class)
                .setParameter("operator", operatorId)
                .setParameter("day", date)
                .getResultStream()
                .collect(Collectors.groupingBy(Leave::staffId));
    }

    private Map<UUID, Known> known(UUID operatorId, LocalDate date) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(KNOWN)
                .setParameter("operator", operatorId)
                .setParameter("day", date.toString())
                .getResultList();
        var known = new HashMap<UUID, Known>();
        rows.forEach(row -> known.put((UUID) row[0], new Known((String) row[1], row[2].equals("OPEN"))));
        return known;
    }

    private void write(Caller person, Map<String, @Nullable String> fields, @Nullable Known known) {
        if (known == null) {
            entries.open(new NewEntry(REGISTER, person.login(), null, fields));
        } else if (known.open()) {
            entries.fill(known.number(), null, fields);
        }
    }

    private static Map<String, @Nullable String> fields(
            Day day, UUID person, AttendanceSigns.@Nullable OfDay signed) {
        var times = signed == null
                ? List.<LocalTime>of()
                : signed.at().stream().map(at -> at.atZone(day.zone()).toLocalTime()).toList();
        var asked = day.leaves().getOrDefault(person, List.of());
        var part = asked.stream()
                .filter(leave -> leave.state().excuses())
                .flatMap(leave -> leave.span().on(day.date()).stream())
                .findFirst()
                .orElse(null);
        boolean before = asked.stream()
                .anyMatch(leave -> leave.state().holds() && leave.filedAt().isBefore(day.shiftStart()));
        var presence = new Presence(day.expected(), times, part);
        var fields = new HashMap<String, @Nullable String>();
        fields.put("source", signed != null && signed.byHand() ? "hand" : "fingerprint");
        fields.put("on", day.date().toString());
        fields.put("sign-in", moment(day, presence.signIn()));
        fields.put("sign-out", moment(day, presence.signOut()));
        fields.put("present", presence.isPresent() ? "yes" : "no");
        fields.put("effective-leave", presence.isExcused() ? "yes" : "no");
        fields.put("leave-before-shift", before ? "yes" : "no");
        fields.put("minutes-late", String.valueOf(presence.minutesLate()));
        fields.put("minutes-away", String.valueOf(presence.minutesAway()));
        return fields;
    }

    private static String moment(Day day, @Nullable LocalTime time) {
        return time == null ? "" : day.date().atTime(time).atZone(day.zone()).toInstant().toString();
    }
}
