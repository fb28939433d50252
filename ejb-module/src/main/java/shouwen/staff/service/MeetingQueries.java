package shouwen.staff.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.register.EntryDetails;
import shouwen.register.EntryState;
import shouwen.register.EntrySummary;
import shouwen.register.service.EntryQueries;
import shouwen.shared.Cursor;
import shouwen.shared.Page;
import shouwen.shared.UnknownThingException;
import shouwen.staff.MeetingDetails;
import shouwen.staff.MeetingLine;
import shouwen.staff.Occasion;

/** Reads meetings: those one is wanted at, all for who reads the register; and the tasks that came of them. */
@Stateless
@RolesAllowed({
    Role.CALL_TAKER,
    Role.SUPERVISOR,
    Role.DISPATCHER,
    Role.TECHNICIAN,
    Role.BILLING_CLERK,
    Role.DEPARTMENT_HEAD,
    Role.GENERAL_OFFICE,
    Role.ARCHIVIST,
    Role.ADMINISTRATOR
})
public class MeetingQueries {

    private static final int MOST = 200;
    private static final String LIST =
            """
            select e.id, e.number, e.fields ->> 'held-on' as held_on, e.fields ->> 'occasion' as occasion, e.state,
                   e.next_due_at, e.opened_at,
                   (select count(*) from meeting_person p where p.entry_id = e.id) as invited,
                   (select count(*) from meeting_person p where p.entry_id = e.id and p.signed_at is not null) as signed
            from register_entry e
            where e.operator_id = :operator and e.register = 'meeting' and e.state <> 'WITHDRAWN'
              and (:all or e.department in (:own)
                   or exists (select 1 from meeting_person p where p.entry_id = e.id and p.staff_id = :me))
              and (e.opened_at, e.id) < (cast(:moment as timestamptz), :id)
            order by e.opened_at desc, e.id desc limit :most
            """;
    private static final String TASKS =
            """
            select id, register, number, department, subject, coalesce(fields ->> 'matter', title) as title, case_number, state, opened_at, opened_by, ended_at,
                   next_due_at, pack_version_id
            from register_entry
            where operator_id = :operator and register = 'meeting-action' and state <> 'WITHDRAWN'
            """;
    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    EntryQueries entries;

    @Inject
    MeetingPeople people;

    /**
     * A page of meetings, the latest first.
     *
     * @param after cursor of the page before; null for the first
     */
    public Page<MeetingLine> list(@Nullable String after, int limit) {
        var caller = callers.current();
        int most = Math.max(1, Math.min(limit, MOST));
        var cursor = Cursor.parse(after);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(LIST, Tuple.class)
                .setParameter("operator", caller.operatorId())
                .setParameter("all", Leaves.readsAll(caller))
                .setParameter("own", caller.departments().isEmpty() ? List.of("") : caller.departments())
                .setParameter("me", caller.staffId())
                .setParameter("moment", cursor == null ? Cursor.FOREVER : cursor.moment())
                .setParameter("id", cursor == null ? LAST : cursor.id())
                .setParameter("most", most + 1)
                .getResultList();
        var items = rows.stream().limit(most).map(MeetingQueries::line).toList();
        var last = rows.size() > most ? rows.get(most - 1) : null;
        return new Page<>(
                items,
                last == null
                        ? null
                        : new Cursor(last.get("opened_at", Instant.class), last.get("id", UUID.class)).toString());
    }

    private static MeetingLine line(Tuple row) {
        var heldOn = row.get("held_on", String.class);
        var occasion = row.get("occasion", String.class);
        return new MeetingLine(
                row.get("id", UUID.class),
                row.get("number", String.class),
                heldOn == null ? null : LocalDate.parse(heldOn),
                Occasion.of(occasion == null ? "" : occasion),
                EntryState.valueOf(row.get("state", String.class)),
                row.get("next_due_at", Instant.class),
                ((Number) row.get("invited")).intValue(),
                ((Number) row.get("signed")).intValue());
    }

    /** One meeting, whole. Unknown to those who neither read the register nor are wanted at it. */
    public MeetingDetails find(String number) {
        var caller = callers.current();
        var entry = entries.find(number);
        if (!entry.rule().id().equals("meeting")) {
            throw new UnknownThingException("entry", number);
        }
        return details(caller, entry);
    }

    MeetingDetails details(Caller caller, EntryDetails entry) {
        var fields = entry.entry().fields();
        var heldOn = fields.containsKey("held-on") ? LocalDate.parse(fields.get("held-on")) : null;
        return new MeetingDetails(
                entry,
                heldOn,
                Occasion.of(fields.getOrDefault("occasion", "")),
                people.of(entry.entry(), heldOn),
                people.remarks(entry.entry()),
                tasks(caller, " and fields ->> 'meeting-number' = :value order by id", entry.entry().number()),
                remarksUntil(entry),
                runs(caller, entry));
    }

    /** The open tasks of meetings the caller is to do, the most urgent first. */
    public List<EntrySummary> myTasks() {
        var caller = callers.current();
        return tasks(
                caller,
                " and state = 'OPEN' and cast(subject_id as text) = :value order by next_due_at nulls last, id",
                caller.staffId().toString());
    }

    @SuppressWarnings("unchecked")
    private List<EntrySummary> tasks(Caller caller, String condition, String value) {
        List<Tuple> rows = entities.createNativeQuery(TASKS + condition, Tuple.class)
                .setParameter("operator", caller.operatorId())
                .setParameter("value", value)
                .setMaxResults(MOST)
                .getResultList();
        return rows.stream()
                .map(row -> new EntrySummary(
                        row.get("id", UUID.class),
                        row.get("register", String.class),
                        row.get("number", String.class),
                        row.get("department", String.class),
                        row.get("subject", String.class),
                        row.get("title", String.class),
                        row.get("case_number", String.class),
                        EntryState.valueOf(row.get("state", String.class)),
                        row.get("opened_at", Instant.class),
                        row.get("opened_by", UUID.class),
                        row.get("ended_at", Instant.class),
                        row.get("next_due_at", Instant.class),
                        row.get("pack_version_id", UUID.class)))
                .toList();
    }

    private static @Nullable Instant remarksUntil(EntryDetails entry) {
        return entry.clocks().stream()
                .filter(clock -> clock.rule().equals("remarks-closed"))
                .map(clock -> clock.dueAt())
                .findFirst()
                .orElse(null);
    }

    static boolean runs(Caller caller, EntryDetails entry) {
        return caller.worksIn(entry.entry().department())
                && caller.isOneOf(Role.CALL_TAKER, Role.SUPERVISOR, Role.DEPARTMENT_HEAD);
    }
}
