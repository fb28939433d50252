package shouwen.replay.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import shouwen.policy.CaseFacts;
import shouwen.policy.CaseKind;
import shouwen.policy.Channel;
import shouwen.policy.Moment;
import shouwen.policy.Severity;
import shouwen.replay.CaseHistory;
import shouwen.replay.CaseHistory.Happening;

/** Reads cases of a period with all that moved their clocks, in batches: two statements each, whatever their size. */
@ApplicationScoped
public class HistoryReader {

    /** A case whose content was destroyed no longer tells what its route and limits hung on. */
    private static final String WHOLE =
            """
             and not exists (select from ledger_event x
                where x.operator_id = c.operator_id and x.case_id = c.id and x.type = 'content.erased'
                    and jsonb_exists(x.body, 'record'))
            """;
    private static final String COUNT =
            "select count(*) from service_case c where c.operator_id = ? and c.registered_at >= ? and c.registered_at < ?"
                    + WHOLE;
    private static final String CASE =
            """
            select c.id, c.number, c.kind, c.category, c.severity, c.channel, c.answers, c.department, c.registered_at,
                   c.pack_version_id, c.closed_at, c.step,
                   (select w.department from work_item w
                    where w.operator_id = c.operator_id and w.case_id = c.id order by w.step limit 1)
            from service_case c
            where c.operator_id = ?
            """
            + WHOLE;
    private static final String CASES = CASE
            + """
             and c.registered_at >= ? and c.registered_at < ? and (c.registered_at, c.id) > (?, ?)
            order by c.registered_at, c.id
            limit ?
            """;
    private static final String CHOSEN = CASE + " and c.id = any(?) order by c.id";
    /** One row for each happening; those of clocks are the same for several clocks and told once. */
    private static final String HAPPENINGS =
            """
            select case_id, step, 'RECEIVED_BY_DEPARTMENT', opened_at, '', null::timestamptz
            from work_item where operator_id = ? and case_id = any(?)
            union all
            select case_id, step, 'ACCEPTED', accepted_at, '', null
            from work_item where operator_id = ? and case_id = any(?) and accepted_at is not null
            union all
            select case_id, step, 'RESULT_RETURNED', ended_at, '', null
            from work_item where operator_id = ? and case_id = any(?) and state = 'DONE'
            union all
            select o.case_id, w.step, m.moment, m.at, '', null
            from work_order o join work_item w on w.id = o.work_item_id,
                lateral (values ('DISPATCHED', o.dispatched_at), ('ARRIVED', o.arrived_at), ('HANDLED', o.handled_at),
                    ('REPAIRED', o.repaired_at)) m (moment, at)
            where o.operator_id = ? and o.case_id = any(?) and m.at is not null
            union all
            select case_id, -1, 'ANSWERED', answered_at, '', null
            from case_answer where operator_id = ? and case_id = any(?)
            union all
            select case_id, -1, 'CALLED_BACK', called_at, '', null
            from call_back where operator_id = ? and case_id = any(?) and reached
            union all
            select case_id, -1, 'HANDLING_FINISHED', happened_at, '', null
            from ledger_event where operator_id = ? and case_id = any(?)
                and (type = 'case.reviewed' or type = 'case.answered' and body ->> 'onTheSpot' = 'true')
            union all
            select case_id, -1, 'CUSTOMER_WROTE', happened_at, '', null
            from ledger_event where operator_id = ? and case_id = any(?) and type = 'case.customer-wrote'
            union all
            select distinct k.case_id, -1, e.kind, e.happened_at,
                case when e.kind = 'PAUSE' then e.reason when e.kind = 'AGREE' then k.rule else '' end, e.agreed_until
            from case_clock k join clock_event e on e.operator_id = k.operator_id and e.clock_id = k.id
            where k.operator_id = ? and k.case_id = any(?) and e.kind in ('PAUSE', 'RESUME', 'AGREE')
            """;
    private static final int PARTS = 9;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Resource(lookup = "java:jboss/datasources/ShouwenDS")
    DataSource database;

    /** Where a batch ends. */
    record Position(Instant registeredAt, UUID id) {}

    /** A case of the past with the version of the pack it ran under. */
    record Past(CaseHistory history, UUID packVersionId, Position position) {}

    long count(UUID operatorId, Instant from, Instant to) {
        return query(COUNT, rows -> {
            rows.next();
            return rows.getLong(1);
        }, operatorId, at(from), at(to));
    }

    /** The cases registered in the period after a position, the earliest first. */
    List<Past> after(UUID operatorId, Instant from, Instant to, Position last, int limit) {
        List<Row> cases = query(
                CASES, HistoryReader::rows, operatorId, at(from), at(to), at(last.registeredAt()), last.id(), limit);
        var happenings = happenings(operatorId, cases);
        return cases.stream().map(row -> row.past(operatorId, happenings)).toList();
    }

    /** Chosen cases as they went until now, by their id. */
    public Map<UUID, CaseHistory> chosen(UUID operatorId, Collection<UUID> ids) {
        List<Row> cases;
        try (var connection = database.getConnection()) {
            cases = query(
                    connection, CHOSEN, HistoryReader::rows, operatorId, connection.createArrayOf("uuid", ids.toArray()));
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot read chosen cases", failure);
        }
        var happenings = happenings(operatorId, cases);
        return cases.stream()
                .map(row -> row.past(operatorId, happenings).history())
                .collect(Collectors.toMap(CaseHistory::id, Function.identity()));
    }

    private Map<UUID, List<Happening>> happenings(UUID operatorId, List<Row> cases) {
        var steps = new HashMap<UUID, Integer>();
        cases.forEach(row -> steps.put(row.id(), row.step()));
        try (var connection = database.getConnection()) {
            var ids = connection.createArrayOf("uuid", cases.stream().map(Row::id).toArray());
            var parameters = new ArrayList<>();
            for (int i = 0; i < PARTS; i++) {
                parameters.add(operatorId);
                parameters.add(ids);
            }
            return query(connection, HAPPENINGS, rows -> happenings(rows, steps), parameters.toArray());
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot read what happened to cases", failure);
        }
    }

    private static Map<UUID, List<Happening>> happenings(ResultSet rows, Map<UUID, Integer> steps)
            throws SQLException {
        var found = new HashMap<UUID, List<Happening>>();
        while (rows.next()) {
            var id = rows.getObject(1, UUID.class);
            int step = rows.getInt(2);
            found.computeIfAbsent(id, missing -> new ArrayList<>())
                    .add(happening(rows, step < 0 ? steps.get(id) : step));
        }
        return found;
    }

    private static Happening happening(ResultSet row, int step) throws SQLException {
        var at = moment(row, 4);
        return switch (row.getString(3)) {
            case "PAUSE" -> Happening.pause(row.getString(5), at);
            case "RESUME" -> Happening.resume(at);
            case "AGREE" -> Happening.agreement(row.getString(5), moment(row, 6), at);
            default -> Happening.moment(Moment.valueOf(row.getString(3)), step, at);
        };
    }

    private record Row(
            UUID id,
            String number,
            CaseFacts facts,
            String department,
            Instant registeredAt,
            UUID packVersionId,
            Instant closedAt,
            int step) {

        Past past(UUID operatorId, Map<UUID, List<Happening>> happenings) {
            var all = new ArrayList<>(happenings.getOrDefault(id, List.of()));
            all.add(Happening.moment(Moment.REGISTERED, 0, registeredAt));
            if (closedAt != null) {
                all.add(Happening.moment(Moment.CLOSED, step, closedAt));
            }
            var history = new CaseHistory(operatorId, id, number, facts, department, all);
            return new Past(history, packVersionId, new Position(registeredAt, id));
        }
    }

    private static List<Row> rows(ResultSet rows) throws SQLException {
        var found = new ArrayList<Row>();
        while (rows.next()) {
            var facts = new CaseFacts(
                    CaseKind.valueOf(rows.getString(3)),
                    rows.getString(4),
                    Severity.valueOf(rows.getString(5)),
                    Channel.valueOf(rows.getString(6)),
                    answers(rows.getString(7)));
            var first = rows.getString(13);
            found.add(new Row(
                    rows.getObject(1, UUID.class),
                    rows.getString(2),
                    facts,
                    first == null ? rows.getString(8) : first,
                    moment(rows, 9),
                    rows.getObject(10, UUID.class),
                    rows.getObject(11) == null ? null : moment(rows, 11),
                    rows.getInt(12)));
        }
        return found;
    }

    private static Map<String, String> answers(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answers of a case are no JSON", e);
        }
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private <T> T query(String sql, Reading<T> reading, Object... parameters) {
        try (var connection = database.getConnection()) {
            return query(connection, sql, reading, parameters);
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot read past cases", failure);
        }
    }

    private static <T> T query(Connection connection, String sql, Reading<T> reading, Object... parameters)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(5000);
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                return reading.read(rows);
            }
        }
    }
}
