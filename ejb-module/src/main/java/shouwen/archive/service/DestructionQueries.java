package shouwen.archive.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.approval.Desk;
import shouwen.archive.Appraised;
import shouwen.archive.DestructionLine;
import shouwen.archive.DestructionState;
import shouwen.archive.Obstacle;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.identity.service.Operators;
import shouwen.shared.Page;
import shouwen.shared.UnknownThingException;

/** Lists records whose term is over, and proposals to destroy some, for the archive and for those who decide on them. */
@Stateless
@RolesAllowed({Role.ARCHIVIST, Role.GENERAL_OFFICE, Role.SUPERVISOR})
public class DestructionQueries {

    private static final int MOST = 200;
    private static final String AFTER =
            """
            (r.retain_until, r.id) > (select a.retain_until, a.id from archive_record a
                                      where a.operator_id = :operator and a.id = :after)""";
    private static final String LINES =
            """
            select d.id, d.number, d.reason, d.state, d.proposed_at, d.proposed_by as proposer_id, p.name as proposed_by,
                (select count(*) from destruction_item i where i.destruction_id = d.id) as records,
                d.ended_at, e.name as ended_by, d.end_note, f.name as first_by, d.first_at, s.name as second_by, d.second_at
            from destruction d
            join staff p on p.id = d.proposed_by
            left join staff e on e.id = d.ended_by
            left join staff f on f.id = d.first_by
            left join staff s on s.id = d.second_by
            where %s
            order by d.proposed_at desc, d.id desc
            limit :limit
            """;

    private static final String CONSENTS =
            """
            select s.name, g.decided_at
            from approval a
            join approval_rung g on g.operator_id = a.operator_id and g.approval_id = a.id
            join staff s on s.id = g.decided_by
            where a.operator_id = :operator and a.kind = :kind and a.subject_id = :destruction and a.state <> 'WITHDRAWN'
                and g.state = 'AGREED'
            order by g.decided_at, g.position
            """;
    private static final String ASKED =
            """
            exists (select from approval a
                join approval_rung g on g.operator_id = a.operator_id and g.approval_id = a.id
                where a.operator_id = d.operator_id and a.kind = :kind and a.subject_id = d.id
                    and g.desk = any(string_to_array(:desks, chr(31))))""";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Appraisals appraisals;

    @Inject
    Operators operators;

    @Inject
    DestructionRows rows;

    @Inject
    Callers callers;

    /** A record of a proposal. @param obstacle what stands against destroying it now; null when nothing does, or it is over */
    public record Line(Appraised.Item item, @Nullable Obstacle obstacle) {}

    /** Somebody who agreed. @param by their name */
    public record Agreed(String by, Instant at) {}

    /** What is kept longer than it must be, the longest first. @param after id of the last of the page before; null for the first */
    @RolesAllowed({Role.ARCHIVIST, Role.GENERAL_OFFICE})
    public Page<Appraised> due(@Nullable UUID after, int limit) {
        var caller = callers.current();
        int size = Math.max(1, Math.min(limit, MOST));
        var sql = ArchiveSql.readableBy(caller)
                .and("r.retain_until < :today")
                .and("r.destroyed_at is null");
        if (after != null) {
            sql.and(AFTER).with("after", after);
        }
        var found = appraisals.list(sql, caller.operatorId(), size + 1);
        var shown = found.stream().limit(size).toList();
        return new Page<>(shown, found.size() > size ? shown.get(size - 1).id().toString() : null);
    }

    /** What stands against proposing a record listed. */
    public @Nullable Obstacle obstacle(Appraised record) {
        return record.obstacle(operators.today(callers.current().operatorId())).orElse(null);
    }

    /** Proposals, the latest first. @param after id of the last of the page before; null for the first */
    public Page<DestructionLine> list(@Nullable DestructionState state, @Nullable UUID after, int limit) {
        int size = Math.max(1, Math.min(limit, MOST));
        var where = new StringBuilder("d.operator_id = :operator");
        Map<String, Object> values = new HashMap<>();
        if (state != null) {
            where.append(" and d.state = :state");
            values.put("state", state.name());
        }
        if (after != null) {
            where.append(" and (d.proposed_at, d.id) < (select a.proposed_at, a.id from destruction a"
                    + " where a.operator_id = :operator and a.id = :after)");
            values.put("after", after);
        }
        var found = lines(where.toString(), values, size + 1);
        var shown = found.stream().limit(size).toList();
        return new Page<>(shown, found.size() > size ? shown.get(size - 1).id().toString() : null);
    }

    /** One by its number, for those who decide on it as well, whatever their post. */
    @RolesAllowed("**")
    public DestructionLine find(String number) {
        var where = new StringBuilder("d.operator_id = :operator and d.number = :number");
        Map<String, Object> values = new HashMap<>(Map.of("number", number));
        var caller = callers.current();
        if (!readsAll(caller)) {
            where.append(" and ").append(ASKED);
            values.put("kind", Destructions.KIND);
            values.put("desks", String.join("\u001f", Desk.all(caller)));
        }
        return lines(where.toString(), values, 1).stream()
                .findFirst()
                .orElseThrow(() -> new UnknownThingException("destruction", number));
    }

    private static boolean readsAll(Caller caller) {
        return caller.isOneOf(Role.ARCHIVIST, Role.GENERAL_OFFICE, Role.SUPERVISOR);
    }

    /** Who agreed to a proposal so far, in that order. */
    @RolesAllowed("**")
    @SuppressWarnings("unchecked")
    public List<Agreed> consents(DestructionLine proposal) {
        List<Tuple> rows = entities.createNativeQuery(CONSENTS, Tuple.class)
                .setParameter("operator", callers.current().operatorId())
                .setParameter("kind", Destructions.KIND)
                .setParameter("destruction", proposal.id())
                .getResultList();
        return rows.stream()
                .map(row -> new Agreed(row.get("name", String.class), row.get("decided_at", Instant.class)))
                .toList();
    }

    /** The records of a proposal that was found, with what stands against each as things are now. */
    @RolesAllowed("**")
    public List<Line> records(DestructionLine proposal) {
        var caller = callers.current();
        var items = rows.items(caller.operatorId(), proposal.id());
        if (proposal.state() != DestructionState.PROPOSED) {
            return items.stream().map(item -> new Line(item, null)).toList();
        }
        var now = now(caller, items);
        var today = operators.today(caller.operatorId());
        return items.stream().map(item -> new Line(item, obstacle(now.get(item.recordId()), today, item))).toList();
    }

    private static @Nullable Obstacle obstacle(@Nullable Appraised record, LocalDate today, Appraised.Item item) {
        return record == null ? Obstacle.CHANGED : record.obstacle(today, item).orElse(null);
    }

    private Map<UUID, Appraised> now(Caller caller, List<Appraised.Item> items) {
        var ids = items.stream().map(item -> item.recordId().toString()).collect(Collectors.joining(","));
        var sql = ArchiveSql.ofOperator(caller.operatorId())
                .and("r.id = any(cast(string_to_array(:ids, ',') as uuid[]))")
                .with("ids", ids);
        return appraisals.exact(sql, caller.operatorId()).stream().collect(Collectors.toMap(Appraised::id, one -> one));
    }

    @SuppressWarnings("unchecked")
    private List<DestructionLine> lines(String where, Map<String, Object> values, int limit) {
        var query = entities.createNativeQuery(LINES.formatted(where), Tuple.class)
                .setParameter("operator", callers.current().operatorId())
                .setParameter("limit", limit);
        values.forEach(query::setParameter);
        List<Tuple> found = query.getResultList();
        return found.stream().map(DestructionQueries::line).toList();
    }

    private static DestructionLine line(Tuple row) {
        return new DestructionLine(
                row.get("id", UUID.class),
                row.get("number", String.class),
                row.get("reason", String.class),
                DestructionState.valueOf(row.get("state", String.class)),
                row.get("records", Number.class).intValue(),
                row.get("proposed_at", Instant.class),
                row.get("proposer_id", UUID.class),
                row.get("proposed_by", String.class),
                row.get("ended_at", Instant.class),
                row.get("ended_by", String.class),
                row.get("end_note", String.class),
                row.get("first_by", String.class),
                row.get("first_at", Instant.class),
                row.get("second_by", String.class),
                row.get("second_at", Instant.class));
    }
}
