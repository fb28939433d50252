package shouwen.replay.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.replay.CaseMove;
import shouwen.replay.LimitChange;
import shouwen.replay.MoveOutcome;
import shouwen.replay.MoveState;
import shouwen.shared.Cursor;
import shouwen.shared.Page;

/** The rows of proposals that cases go over to another version, of one operator. */
@ApplicationScoped
class MoveRows {

    private static final String KEEP =
            """
            insert into case_move_line (move_id, case_id, operator_id, case_number, version_before, changes, outcome)
            select :move, l."caseId", :operator, l.number, l."versionBeforeId", l.changes, l.outcome
            from jsonb_to_recordset(cast(:lines as jsonb))
                as l ("caseId" uuid, number text, "versionBeforeId" uuid, changes jsonb, outcome text)
            """;
    private static final String OUTCOMES =
            """
            update case_move_line l set outcome = o.value
            from jsonb_each_text(cast(:outcomes as jsonb)) o
            where l.move_id = :move and l.operator_id = :operator and l.case_id = cast(o.key as uuid)
            """;
    private static final String LINES =
            """
            select l.case_id, l.case_number, l.version_before, v.pack || ' ' || v.version || ' · ' || left(v.sha256, 8), cast(l.changes as text), l.outcome
            from case_move_line l join pack_version v on v.id = l.version_before
            where l.operator_id = :operator and l.move_id = :move
            order by l.case_id
            """;
    private static final String MOVES =
            """
            select m.id, m.version_id, v.pack || ' ' || v.version || ' · ' || left(v.sha256, 8), m.reason, m.proposed_at, m.proposed_by, m.state,
                   m.decided_at, m.decided_by, m.note, l.cases, l.moved
            from case_move m
            join pack_version v on v.id = m.version_id
            join lateral (select count(*) as cases, count(*) filter (where outcome = 'MOVED') as moved
                          from case_move_line where move_id = m.id) l on true
            where m.operator_id = :operator
            """;
    private static final String ONE = MOVES + " and m.id = :id";
    private static final String RECENT = MOVES + " order by m.proposed_at desc, m.id desc limit 20";
    private static final String MOVABLE =
            """
            select c.id, c.number, c.summary, c.department, v.pack || ' ' || v.version || ' · ' || left(v.sha256, 8), c.registered_at, c.next_due_at
            from service_case c join pack_version v on v.id = c.pack_version_id
            where c.operator_id = :operator and c.state <> 'CLOSED' and c.pack_version_id <> :version
              and (c.registered_at, c.id) < (cast(:moment as timestamptz), :after)
            order by c.registered_at desc, c.id desc
            limit :limit
            """;
    private static final UUID LAST = new UUID(-1, -1);
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @PersistenceContext
    EntityManager entities;

    void keep(CaseMove move, List<MoveLine> lines) {
        entities.createNativeQuery(KEEP)
                .setParameter("move", move.id())
                .setParameter("operator", move.operatorId())
                .setParameter("lines", json(lines))
                .executeUpdate();
    }

    void outcomes(CaseMove move, Map<UUID, MoveOutcome> outcomes) {
        entities.createNativeQuery(OUTCOMES)
                .setParameter("move", move.id())
                .setParameter("operator", move.operatorId())
                .setParameter("outcomes", json(outcomes))
                .executeUpdate();
    }

    List<MoveLine> lines(UUID operatorId, UUID moveId) {
        return tuples(LINES, operatorId, "move", moveId).stream().map(MoveRows::line).toList();
    }

    /** Nobody's when it is another operator's. */
    List<MoveRow> find(UUID operatorId, UUID reader, UUID id) {
        return tuples(ONE, operatorId, "id", id).stream().map(row -> move(row, reader)).toList();
    }

    List<MoveRow> recent(UUID operatorId, UUID reader) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(RECENT, Tuple.class)
                .setParameter("operator", operatorId)
                .getResultList();
        return rows.stream().map(row -> move(row, reader)).toList();
    }

    Page<MovableCase> movable(UUID operatorId, UUID versionId, @Nullable Cursor after, int limit) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(MOVABLE, Tuple.class)
                .setParameter("operator", operatorId)
                .setParameter("version", versionId)
                .setParameter("moment", after == null ? Cursor.FOREVER : after.moment())
                .setParameter("after", after == null ? LAST : after.id())
                .setParameter("limit", limit + 1)
                .getResultList();
        var items = rows.stream().limit(limit).map(MoveRows::movable).toList();
        if (rows.size() <= limit) {
            return new Page<>(items, null);
        }
        var last = items.get(limit - 1);
        return new Page<>(items, new Cursor(last.registeredAt(), last.id()).toString());
    }

    private static MovableCase movable(Tuple row) {
        return new MovableCase(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, Instant.class),
                row.get(6, Instant.class));
    }

    private static MoveRow move(Tuple row, UUID reader) {
        var proposedBy = row.get(5, UUID.class);
        var state = MoveState.valueOf(row.get(6, String.class));
        boolean waits = state == MoveState.PROPOSED;
        return new MoveRow(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, Instant.class),
                proposedBy,
                state,
                row.get(7, Instant.class),
                row.get(8, UUID.class),
                row.get(9, String.class),
                row.get(10, Number.class).intValue(),
                row.get(11, Number.class).intValue(),
                waits && !proposedBy.equals(reader),
                waits && proposedBy.equals(reader));
    }

    private static MoveLine line(Tuple row) {
        return new MoveLine(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, UUID.class),
                row.get(3, String.class),
                changes(row.get(4, String.class)),
                MoveOutcome.valueOf(row.get(5, String.class)));
    }

    private List<Tuple> tuples(String sql, UUID operatorId, String name, Object value) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(sql, Tuple.class)
                .setParameter("operator", operatorId)
                .setParameter(name, value)
                .getResultList();
        return rows;
    }

    private static List<LimitChange> changes(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<LimitChange>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what becomes of limits cannot be read", e);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what becomes of limits cannot be written", e);
        }
    }
}
