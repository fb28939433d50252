package shouwen.archive.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import shouwen.archive.Hold;
import shouwen.audit.service.Ledger;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.identity.service.Operators;
import shouwen.shared.ConflictException;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;
import shouwen.shared.UnknownThingException;

/**
 * Holds records back from destruction, for a stated reason, until a day or until somebody lifts it (CLK-006). A record is
 * locked first, so that it is either held or destroyed.
 */
@Stateless
@RolesAllowed({Role.ARCHIVIST, Role.GENERAL_OFFICE})
public class Holds {

    /** So many records are held at once. */
    public static final int MOST = 200;

    private static final int REASON = 500;
    private static final String PLACE =
            """
            insert into retention_hold (id, operator_id, record_id, reason, until, placed_at, placed_by)
            values (:id, :operator, :record, :reason, :until, :at, :by)
            """;
    private static final String LIFT =
            """
            update retention_hold set lifted_at = :at, lifted_by = :by, lift_reason = :reason
            where operator_id = :operator and record_id = :record and id = :id
                and lifted_at is null and (until is null or until >= :today)
            """;
    private static final String LIST =
            """
            select h.id, h.reason, cast(h.until as text) as until, h.placed_at, p.name as placed_by, h.lifted_at,
                l.name as lifted_by, h.lift_reason,
                h.lifted_at is null and (h.until is null or h.until >= :today) as active
            from retention_hold h
            join staff p on p.id = h.placed_by
            left join staff l on l.id = h.lifted_by
            where h.operator_id = :operator and h.record_id = :record
            order by h.placed_at desc, h.id desc
            limit 100
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    RecordLocks records;

    @Inject
    Callers callers;

    @Inject
    Operators operators;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    /**
     * Holds one record; gives the id of the hold. Refused without a reason, with a day that has passed, and once the record is
     * destroyed.
     *
     * @param until last day; null until lifted
     */
    public UUID place(String number, @Nullable String reason, @Nullable LocalDate until) {
        return place(List.of(number), reason, until).get(0);
    }

    /** Holds several records for the same reason, all or none. */
    public List<UUID> place(Collection<String> numbers, @Nullable String reason, @Nullable LocalDate until) {
        var caller = callers.current();
        var chosen = new TreeSet<>(numbers);
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw new InvalidInputException("records", "archive.howMany", MOST);
        }
        var why = Texts.lines("reason", reason, REASON);
        if (until != null && until.isBefore(operators.today(caller.operatorId()))) {
            throw new InvalidInputException("until", "loan.past");
        }
        return records.locked(caller, chosen).stream().map(record -> hold(caller, record, why, until)).toList();
    }

    private UUID hold(Caller caller, RecordLocks.Locked record, String why, @Nullable LocalDate until) {
        if (record.destroyed()) {
            throw new ConflictException("archive.destroyed", record.number());
        }
        var id = Ids.next();
        entities.unwrap(Session.class)
                .createNativeMutationQuery(PLACE)
                .setParameter("id", id)
                .setParameter("operator", caller.operatorId())
                .setParameter("record", record.id())
                .setParameter("reason", why)
                .setParameter("until", until, LocalDate.class)
                .setParameter("at", clock.instant())
                .setParameter("by", caller.staffId())
                .executeUpdate();
        var body = new LinkedHashMap<String, Object>();
        body.put("number", record.number());
        body.put("reason", why);
        if (until != null) {
            body.put("until", until.toString());
        }
        ledger.write(caller.operatorId(), record.id(), "record.held", caller.staffId(), body);
        return id;
    }

    /** The hold ends today. Refused without a reason, and when it has ended already. */
    public void lift(String number, UUID hold, @Nullable String reason) {
        var caller = callers.current();
        var why = Texts.lines("reason", reason, REASON);
        var record = records.locked(caller, List.of(number)).get(0);
        if (list(caller, record.id()).stream().noneMatch(one -> one.id().equals(hold))) {
            throw new UnknownThingException("hold", hold);
        }
        int lifted = entities.createNativeQuery(LIFT)
                .setParameter("at", clock.instant())
                .setParameter("by", caller.staffId())
                .setParameter("reason", why)
                .setParameter("operator", caller.operatorId())
                .setParameter("record", record.id())
                .setParameter("id", hold)
                .setParameter("today", operators.today(caller.operatorId()))
                .executeUpdate();
        if (lifted == 0) {
            throw new ConflictException("archive.holdOver", number);
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("number", number);
        body.put("reason", why);
        ledger.write(caller.operatorId(), record.id(), "record.released", caller.staffId(), body);
    }

    /** The holds of a record, the latest first. */
    public List<Hold> of(String number) {
        var caller = callers.current();
        return list(caller, records.id(caller, number));
    }

    @SuppressWarnings("unchecked")
    private List<Hold> list(Caller caller, UUID record) {
        List<Tuple> rows = entities.createNativeQuery(LIST, Tuple.class)
                .setParameter("operator", caller.operatorId())
                .setParameter("record", record)
                .setParameter("today", operators.today(caller.operatorId()))
                .getResultList();
        return rows.stream().map(Holds::hold).toList();
    }

    private static Hold hold(Tuple row) {
        var until = row.get("until", String.class);
        return new Hold(
                row.get("id", UUID.class),
                row.get("reason", String.class),
                until == null ? null : LocalDate.parse(until),
                row.get("placed_at", Instant.class),
                row.get("placed_by", String.class),
                row.get("lifted_at", Instant.class),
                row.get("lifted_by", String.class),
                row.get("lift_reason", String.class),
                row.get("active", Boolean.class));
    }
}
