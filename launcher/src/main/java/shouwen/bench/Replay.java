package shouwen.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import shouwen.launcher.Database;

/**
 * Measures how long a hundred thousand closed cases take to be played again: each with a work item, an order, an answer,
 * four clocks and their events, one in ten of them paused for a while; under the version they ran by, and under one that
 * gives an hour less.
 */
final class Replay {

    private static final int CASES = 100_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String OVERLAY = "ejb-module/src/main/resources/packs/overlays/demonstration-heating.yaml";
    private static final String HOUR_LESS_FROM =
            "target: PT2H\n    start: received-by-department\n    stop: arrived";

    private static final String CASE =
            """
            insert into service_case
            select made.*
            from service_case x, generate_series(1, %2$d) n, lateral jsonb_populate_record(x, jsonb_build_object(
                'id', '01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'), 'number', 'L-' || n,
                'state', 'CLOSED', 'outcome', 'SOLVED', 'next_due_at', null, 'step', 1,
                'registered_at', now() - interval '80 days' + n * interval '60 seconds',
                'answered_at', now() - interval '80 days' + n * interval '60 seconds' + (n %% 700) * interval '1 minute',
                'closed_at', now() - interval '80 days' + n * interval '60 seconds' + (n %% 1400) * interval '1 minute'
                )) made
            where x.number = '%1$s'
            """;
    private static final String ITEM =
            """
            insert into work_item (id, operator_id, case_id, case_number, step, department, kind, category, severity, summary,
                state, opened_at, accepted_at, ended_at, result, reason, version)
            select gen_random_uuid(), c.operator_id, c.id, c.number, 1, 'maintenance', c.kind, c.category, c.severity,
                c.summary, 'DONE', c.registered_at + interval '1 second', c.registered_at + interval '5 minutes',
                c.answered_at, 'done', '', 1
            from service_case c where c.number like 'L-%%'
            """;
    private static final String ORDER =
            """
            insert into work_order
            select made.*
            from (select item.*, (select owner_id from service_case where number = '%1$s') as owner_id
                  from work_item item where item.case_number like 'L-%%' offset 0) w,
                lateral jsonb_populate_record(null::work_order, jsonb_build_object(
                'id', gen_random_uuid(), 'operator_id', w.operator_id, 'number', 'O' || w.case_number, 'case_id', w.case_id,
                'case_number', w.case_number, 'work_item_id', w.id, 'department', 'maintenance', 'technician_id', w.owner_id,
                'state', 'REPAIRED', 'dispatched_at', w.accepted_at, 'dispatched_by', w.owner_id,
                'arrived_at', w.accepted_at + (hashtext(w.case_number) & 511) * interval '1 minute',
                'handled_at', w.ended_at, 'repaired_at', w.ended_at, 'checks', '{}'::text[], 'measurement', '',
                'analysis', '', 'scheme', '', 'measures', '', 'tools', '', 'materials', '', 'safety_measures', '',
                'customer_opinion', '', 'no_signature_reason', '', 'cannot_repair_note', '', 'customer_informed', true,
                'referred_to', '', 'version', 1)) made
            """;
    private static final String ANSWER =
            """
            insert into case_answer (id, operator_id, case_id, round, channel, text, satisfied, answered_at, answered_by)
            select gen_random_uuid(), operator_id, id, 1, 'HOTLINE', 'told', true, answered_at, owner_id
            from service_case where number like 'L-%%'
            """;
    private static final String REVIEW =
            """
            insert into ledger_event (id, operator_id, case_id, type, actor_id, happened_at, body)
            select gen_random_uuid(), operator_id, id, 'case.reviewed', owner_id, answered_at, '{}'
            from service_case where number like 'L-%%'
            """;
    private static final String CLOCKS =
            """
            insert into case_clock
            select made.*
            from service_case c
            join case_clock x on x.case_number = '%1$s',
                lateral jsonb_populate_record(x, jsonb_build_object(
                'id', gen_random_uuid(), 'case_id', c.id, 'case_number', c.number, 'state', 'MET',
                'starts_at', c.registered_at, 'stopped_at', c.answered_at, 'next_fire_at', null)) made
            where c.number like 'L-%%'
            """;
    private static final String EVENTS =
            """
            insert into clock_event (id, operator_id, clock_id, kind, reason, happened_at)
            select gen_random_uuid(), k.operator_id, k.id, e.kind, e.reason, e.at
            from case_clock k, lateral (values ('START', '', k.starts_at), ('STOP', '', k.stopped_at),
                ('PAUSE', 'customer-unavailable', k.starts_at + interval '20 minutes'),
                ('RESUME', 'customer-unavailable', k.starts_at + interval '40 minutes')) e (kind, reason, at)
            where k.case_number like 'L-%%' and (e.reason = '' or hashtext(k.case_number) %% 10 = 0)
            """;

    private final Database database;
    private final Path root;
    private final Client taker;
    private final Client administrator;
    private final Consumer<String> say;

    Replay(Database database, Path root, Client taker, Client administrator, Consumer<String> say) {
        this.database = database;
        this.root = root;
        this.taker = taker;
        this.administrator = administrator;
        this.say = say;
    }

    void run() throws Exception {
        fill(taker.accept());
        var inForce = administrator.versionInForce();
        measure("under the version they ran by", inForce);
        var overlay = Files.readString(root.resolve(OVERLAY));
        if (!overlay.contains(HOUR_LESS_FROM)) {
            throw new IOException("the overlay of the demonstration has no limit of two hours to arrive");
        }
        var draft = administrator.draft("heating", overlay.replace(HOUR_LESS_FROM, HOUR_LESS_FROM.replace("2H", "1H")));
        measure("under one that gives an hour less to arrive", draft);
    }

    private void fill(String sample) throws SQLException {
        try (var connection = database.open();
                var statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            for (var sql : new String[] {CASE, ITEM, ORDER, ANSWER, REVIEW, CLOCKS, EVENTS}) {
                statement.execute(sql.formatted(sample, CASES));
                statement.execute("analyze"); // what comes next reads what was just written
            }
            for (var table : new String[] {
                "service_case", "work_item", "work_order", "case_answer", "ledger_event", "case_clock", "clock_event"
            }) {
                statement.execute("vacuum analyze " + table);
            }
        }
        say.accept("| closed cases with their items, orders, answers and clocks | %,d |".formatted(CASES));
    }

    private void measure(String what, String version) throws Exception {
        var now = Instant.now();
        long began = System.nanoTime();
        var id = administrator.startReplay(version, now.minus(90, ChronoUnit.DAYS), now);
        var run = await(id);
        double seconds = (System.nanoTime() - began) / 1e9;
        say.accept(String.format(
                Locale.ROOT, "| played again %s | %.1f s, %,d cases, %,d come out otherwise, %,d due otherwise, %s |", what,
                seconds, run.path("done").asLong(), run.path("outcomes").asLong(), run.path("dues").asLong(),
                run.path("state").asText()));
    }

    private JsonNode await(String id) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            var run = administrator.replay(id);
            if (!run.path("state").asText().equals("running")) {
                return run;
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        throw new IOException("the replay does not end");
    }
}
