package shouwen.routing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.Ledger;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.routing.SetAside;
import shouwen.shared.Cursor;
import shouwen.shared.Ids;
import shouwen.shared.Page;
import shouwen.shared.Texts;
import shouwen.shared.UnknownThingException;

/**
 * What an administrator does with messages that were set aside: look, send again, give up with a reason. Sent again they
 * have their effect once, because receivers know their keys; one that was settled by somebody else is left alone.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class QuarantineService {

    private static final int MOST = 200;
    private static final String WAITING = " operator_id = :operator and replayed_at is null and discarded_at is null ";
    private static final String LIST = "select id, queue, message_key, type, body, reason, quarantined_at from quarantine where"
            + WAITING;
    private static final String AFTER = " and (quarantined_at, id) > (cast(:moment as timestamptz), :after) ";
    private static final String OLDEST_FIRST = " order by quarantined_at, id limit :limit";
    private static final String REPLAYED =
            "update quarantine set replayed_at = :at, replayed_by = :by where id = :id and" + WAITING;
    private static final String SEND_AGAIN =
            """
            insert into outbox (id, operator_id, queue, message_key, type, body, created_at, attempts)
            select :row, operator_id, queue, message_key, type, body, :at, 0 from quarantine where id = :id
            on conflict (message_key) do nothing
            """;
    private static final String DISCARDED =
            "update quarantine set discarded_at = :at, discarded_by = :by, discard_reason = :reason where id = :id and"
                    + WAITING;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    Ledger ledger;

    @Inject
    Event<Outbox.Filled> filled;

    @Inject
    Clock clock;

    /** What waits for a decision, oldest first. */
    public Page<SetAside> list(@Nullable String after, int limit) {
        int most = Math.max(1, Math.min(limit, MOST));
        var cursor = Cursor.parse(after);
        var query = mine(LIST + (cursor == null ? "" : AFTER) + OLDEST_FIRST, Tuple.class).setParameter("limit", most + 1);
        if (cursor != null) {
            query.setParameter("moment", cursor.moment()).setParameter("after", cursor.id());
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        var items = rows.stream().limit(most).map(QuarantineService::line).toList();
        var last = items.isEmpty() ? null : items.get(items.size() - 1);
        return new Page<>(items, rows.size() > most && last != null ? new Cursor(last.at(), last.id()).toString() : null);
    }

    /** Sends messages again; gives how many, without those that are settled already or not the caller's. */
    public int replay(Collection<UUID> ids) {
        int sent = 0;
        for (var id : ids) {
            sent += replay(id);
        }
        if (sent > 0) {
            filled.fire(new Outbox.Filled());
        }
        return sent;
    }

    /** Gives a message up. Refused without a reason, and when it is settled already. */
    public void discard(UUID id, String reason) {
        var why = Texts.lines("reason", reason, 500);
        int found = mine(DISCARDED)
                .setParameter("at", clock.instant())
                .setParameter("by", callers.current().staffId())
                .setParameter("reason", why)
                .setParameter("id", id)
                .executeUpdate();
        if (found == 0) {
            throw new UnknownThingException("message", id);
        }
        write("quarantine.discarded", Map.of("message", id, "reason", why));
    }

    private int replay(UUID id) {
        var now = clock.instant();
        int found = mine(REPLAYED)
                .setParameter("at", now)
                .setParameter("by", callers.current().staffId())
                .setParameter("id", id)
                .executeUpdate();
        if (found == 1) {
            entities.createNativeQuery(SEND_AGAIN)
                    .setParameter("row", Ids.next())
                    .setParameter("at", now)
                    .setParameter("id", id)
                    .executeUpdate();
            write("quarantine.replayed", Map.of("message", id));
        }
        return found;
    }

    private void write(String type, Map<String, ?> body) {
        var me = callers.current();
        ledger.write(me.operatorId(), null, type, me.staffId(), body);
    }

    private Query mine(String sql) {
        return entities.createNativeQuery(sql).setParameter("operator", callers.current().operatorId());
    }

    private Query mine(String sql, Class<?> result) {
        return entities.createNativeQuery(sql, result).setParameter("operator", callers.current().operatorId());
    }

    private static SetAside line(Tuple row) {
        var body = row.get("body", String.class);
        return new SetAside(
                row.get("id", UUID.class),
                row.get("queue", String.class),
                row.get("message_key", String.class),
                row.get("type", String.class),
                MessageFacts.reason(row.get("reason", String.class)),
                MessageFacts.of(body),
                body.codePointCount(0, body.length()),
                row.get("quarantined_at", Instant.class));
    }
}
