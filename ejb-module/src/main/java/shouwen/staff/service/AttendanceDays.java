package shouwen.staff.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Caller;
import shouwen.identity.service.StaffDirectory;
import shouwen.policy.service.ActivePacks;
import shouwen.register.NewEntry;
import shouwen.register.service.EntryService;
import shouwen.staff.Leave;
import shouwen.staff.Presence;
import shouwen.staff.WorkDay;

/**
 * Works a day out: for everybody who should have been there or was, one entry of attendance with what the signs, the shifts of
 * rosters or the hours of the office, and leave say (TUN-049, TUN-056, TUN-057). One that is checked stays as it is.
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
            where l.operatorId = :operator and l.firstDay <= :next and l.lastDay >= :day
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
    WorkDays work;

    @Inject
    Clock clock;

    @Inject
    EntryService entries;

    /** An entry of the day. */
    private record Known(String number, boolean open) {}

    /** Everything that is the same for all people of a day. */
    private record Day(
            LocalDate date,
            ZoneId zone,
            WorkDays.Around work,
            Map<UUID, AttendanceSigns.Signed> signs,
            Map<UUID, List<Leave>> leaves,
            Map<UUID, Known> known) {

        /** The signs that belong to somebody's work of this day. */
        AttendanceSigns.Signed signs(UUID person) {
            var own = work.of(person, date);
            return signs.getOrDefault(person, new AttendanceSigns.Signed(List.of()))
                    .between(
                            instant(work.of(person, date.minusDays(1)).until(own)),
                            instant(own.until(work.of(person, date.plusDays(1)))));
        }

        Instant instant(LocalDateTime local) {
            return local.atZone(zone).toInstant();
        }

        /** When somebody's work begins; noon of a day off. */
        Instant begins(WorkDay own) {
            var begins = own.begins();
            return instant(begins == null ? date.atTime(LocalTime.NOON) : begins);
        }
    }

    /** Works out a day, and of the night before those who worked into it; tells of how many people. */
    int workOut(Caller caller, LocalDate date) {
        var before = date.minusDays(1);
        var late = work.overNight(
                caller.operatorId(), before, packs.forOperator(caller.operatorId()).pack().zone());
        if (!late.isEmpty()) {
            workOut(caller, before, person -> late.contains(person.staffId()));
        }
        return workOut(caller, date, person -> true);
    }

    private int workOut(Caller caller, LocalDate date, Predicate<Caller> whose) {
        var day = day(caller.operatorId(), date);
        int told = 0;
        for (var person : staff.staffOf(caller.operatorId())) {
            var own = day.work().of(person.staffId(), date);
            var signed = day.signs(person.staffId());
            boolean ahead = own.begins() == null || day.begins(own).isAfter(clock.instant());
            if (whose.test(person) && !(signed.isEmpty() && ahead)) {
                write(person, fields(day, person.staffId(), own, signed), day.known().get(person.staffId()));
                told++;
            }
        }
        return told;
    }

    private Day day(UUID operatorId, LocalDate date) {
        var zone = packs.forOperator(operatorId).pack().zone();
        return new Day(
                date,
                zone,
                work.around(operatorId, leaves.rules(operatorId), date, zone),
                signs.of(operatorId, date.minusDays(1), date.plusDays(1), zone),
                away(operatorId, date),
                known(operatorId, date));
    }

    private Map<UUID, List<Leave>> away(UUID operatorId, LocalDate date) {
        return entities.createQuery(AWAY, Leave.class)
                .setParameter("operator", operatorId)
                .setParameter("day", date)
                .setParameter("next", date.plusDays(1))
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
            Day day, UUID person, WorkDay own, AttendanceSigns.Signed signed) {
        var times = signed.signs().stream()
                .map(sign -> sign.at().atZone(day.zone()).toLocalDateTime())
                .toList();
        var asked = day.leaves().getOrDefault(person, List.of());
        var excused = asked.stream().filter(leave -> leave.state().excuses()).toList();
        boolean before = asked.stream()
                .anyMatch(leave -> leave.state().holds() && leave.filedAt().isBefore(day.begins(own)));
        var presence = new Presence(
                own.expected(),
                times,
                own.off(date -> excused.stream()
                        .flatMap(leave -> leave.span().on(date).stream())
                        .findFirst()));
        var fields = new HashMap<String, @Nullable String>();
        fields.put("source", signed.byHand() ? "hand" : "fingerprint");
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

    private static String moment(Day day, @Nullable LocalDateTime time) {
        return time == null ? "" : day.instant(time).toString();
    }
}
