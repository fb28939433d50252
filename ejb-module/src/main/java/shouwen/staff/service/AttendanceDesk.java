package shouwen.staff.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import shouwen.audit.service.Ledger;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.identity.service.StaffDirectory;
import shouwen.policy.service.ActivePacks;
import shouwen.register.service.EntryService;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;
import shouwen.shared.UnknownThingException;
import shouwen.staff.SignFile;
import shouwen.staff.SignPreview;

/**
 * Keeps attendance at the front desk (TUN-044): takes files of the fingerprint device over after a look at them, notes a sign
 * by hand, works days out and checks them.
 */
@Stateless
@RolesAllowed({Role.CALL_TAKER, Role.SUPERVISOR, Role.DEPARTMENT_HEAD})
public class AttendanceDesk {

    /** The largest file, in bytes. */
    public static final int LARGEST = 256 * 1024;

    private static final int MOST_DAYS = 31;
    private static final Charset OLD_CHINESE = Charset.forName("GB18030");
    private static final String KEEP =
            """
            insert into attendance_import (id, operator_id, file_name, content, handed_at, handed_by)
            values (:id, :operator, :name, :content, :at, :by)
            """;
    private static final String FIND =
            """
            select file_name, content, taken_at is not null as taken from attendance_import
            where operator_id = :operator and id = :id
            """;
    private static final String TAKE =
            "update attendance_import set taken_at = :at where operator_id = :operator and id = :id and taken_at is null";
    private static final String OPEN_OF_DAY =
            """
            select number from register_entry
            where operator_id = :operator and register = 'attendance' and state = 'OPEN' and fields ->> 'on' = :day
            order by number limit 2000
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    ActivePacks packs;

    @Inject
    StaffDirectory staff;

    @Inject
    AttendanceSigns signs;

    @Inject
    AttendanceDays days;

    @Inject
    EntryService entries;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    /** Keeps a file for a look at it. Refused when it is empty, too large or no text. */
    public UUID handIn(String fileName, byte[] content) {
        var caller = keeper();
        if (content.length == 0) {
            throw new InvalidInputException("file", "file.empty");
        }
        if (content.length > LARGEST) {
            throw new InvalidInputException("file", "file.tooLarge", 1);
        }
        var id = Ids.next();
        entities.createNativeQuery(KEEP)
                .setParameter("id", id)
                .setParameter("operator", caller.operatorId())
                .setParameter("name", Texts.optionalLine("file", fileName, 200))
                .setParameter("content", text(content))
                .setParameter("at", clock.instant())
                .setParameter("by", caller.staffId())
                .executeUpdate();
        return id;
    }

    private static String text(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException notUnicode) {
            text = new String(content, OLD_CHINESE); // devices of ours write it
        }
        if (text.indexOf('\0') >= 0) {
            throw new InvalidInputException("file", "attendance.notText");
        }
        return text;
    }

    /** What a file holds and what of it cannot be taken, line by line. */
    public SignPreview preview(UUID id) {
        var caller = keeper();
        var row = row(caller, id);
        var read = read(caller, row);
        var people = new HashSet<UUID>();
        read.signs().forEach(sign -> people.add(sign.staffId()));
        return new SignPreview(
                id,
                row.get("file_name", String.class),
                read.signs().size(),
                people.size(),
                days(read),
                read.problems(),
                row.get("taken", Boolean.class));
    }

    /** Takes a file over, once, and works out the days it tells of; tells how many signs it had. */
    public int take(UUID id) {
        var caller = keeper();
        var read = read(caller, row(caller, id));
        var told = days(read);
        if (told.size() > MOST_DAYS) {
            throw new InvalidInputException("file", "attendance.tooManyDays", MOST_DAYS);
        }
        int taken = entities.createNativeQuery(TAKE)
                .setParameter("operator", caller.operatorId())
                .setParameter("id", id)
                .setParameter("at", clock.instant())
                .executeUpdate();
        if (taken == 0) {
            throw new ConflictException("attendance.taken");
        }
        signs.keep(caller, read.signs(), "fingerprint", zone(caller));
        told.forEach(day -> days.workOut(caller, day));
        ledger.write(
                caller.operatorId(),
                null,
                "attendance.imported",
                caller.staffId(),
                Map.of("signs", read.signs().size(), "left", read.problems().size()));
        return read.signs().size();
    }

    /** Notes a sign by hand, where the device failed (TUN-044); the day is worked out anew. */
    public void sign(UUID person, LocalDateTime at) {
        var caller = keeper();
        if (staff.staffOf(caller.operatorId()).stream().noneMatch(one -> one.staffId().equals(person))) {
            throw new InvalidInputException("person", "unknownStaff");
        }
        if (at.isAfter(now(caller)) || at.isBefore(now(caller).minusDays(MOST_DAYS))) {
            throw new InvalidInputException("at", "attendance.notNow", MOST_DAYS);
        }
        signs.keep(caller, List.of(new SignFile.Sign(person, at)), "hand", zone(caller));
        days.workOut(caller, at.toLocalDate());
    }

    /** Works out a day nobody signed in, or anew after leave was decided; tells of how many people. */
    public int workOut(LocalDate day) {
        var caller = keeper();
        var today = now(caller).toLocalDate();
        if (day.isAfter(today) || day.isBefore(today.minusDays(MOST_DAYS))) {
            throw new InvalidInputException("day", "attendance.notNow", MOST_DAYS);
        }
        return days.workOut(caller, day);
    }

    /** Checks every open entry of a day: from then on it stays as it is. Tells how many. */
    public int check(LocalDate day) {
        var caller = keeper();
        @SuppressWarnings("unchecked")
        List<String> open = entities.createNativeQuery(OPEN_OF_DAY, String.class)
                .setParameter("operator", caller.operatorId())
                .setParameter("day", day.toString())
                .getResultList();
        open.forEach(number -> entries.record(number, null, "checked", null, null, Map.of()));
        return open.size();
    }

    private Caller keeper() {
        var caller = callers.current();
        if (packs.forOperator(caller.operatorId()).pack().register("attendance").isEmpty()) {
            throw new ForbiddenException("attendance.notKept");
        }
        return caller;
    }

    private Tuple row(Caller caller, UUID id) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(FIND, Tuple.class)
                .setParameter("operator", caller.operatorId())
                .setParameter("id", id)
                .getResultList();
        return rows.stream().findFirst().orElseThrow(() -> new UnknownThingException("attendanceImport", id));
    }

    private SignFile.Read read(Caller caller, Tuple row) {
        var people = new HashMap<String, UUID>();
        var twice = new HashSet<String>();
        for (var person : staff.staffOf(caller.operatorId())) {
            if (people.put(person.name(), person.staffId()) != null) {
                twice.add(person.name());
            }
        }
        people.keySet().removeAll(twice);
        staff.staffOf(caller.operatorId()).forEach(person -> people.put(person.login(), person.staffId()));
        return SignFile.read(row.get("content", String.class), people, now(caller));
    }

    private static List<LocalDate> days(SignFile.Read read) {
        return read.signs().stream().map(sign -> sign.at().toLocalDate()).distinct().sorted().toList();
    }

    private ZoneId zone(Caller caller) {
        return packs.forOperator(caller.operatorId()).pack().zone();
    }

    private LocalDateTime now(Caller caller) {
        return LocalDateTime.ofInstant(clock.instant(), zone(caller));
    }
}
