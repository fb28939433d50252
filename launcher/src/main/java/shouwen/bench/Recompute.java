package shouwen.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.launcher.Database;

/**
 * Measures how open due times follow a year that is imported, while cases go on coming in: a million clocks of a quarter
 * of a million cases, first all of them moved, then the share that a second decree concerns, then none.
 */
final class Recompute {

    private static final int CASES = 250_000;
    private static final int CLOCKS_EACH = 4;
    private static final int INTAKE_PER_SECOND = 10;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String MARK = "K-";

    /** Identifiers rise as those of the product do: what was made together lies together. */
    private static final String FILL_CASES =
            """
            insert into service_case
            select made.*
            from service_case x, generate_series(1, %2$d) n, lateral jsonb_populate_record(x, jsonb_build_object(
                'id', '01a20000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'), 'number', '%1$s' || n,
                'state', 'AT_DEPARTMENT', 'closed_at', null)) made
            where x.number = '%3$s'
            """;
    /** The due time is none the calendar would give, so that the first import moves every one. */
    private static final String FILL_CLOCKS =
            """
            insert into case_clock
            select made.*
            from case_clock x, service_case c, generate_series(1, %2$d) n,
                 lateral (select now() + (hashtext(c.number || n) & 4095) * interval '15 minutes' as at) s,
                 lateral jsonb_populate_record(x, jsonb_build_object(
                    'id', '01a20000-0000-7000-9000-' || lpad(to_hex(substr(c.number, 3)::int * %2$d + n), 12, '0'),
                    'case_id', c.id, 'case_number', c.number, 'rule', 'suggestion-answer',
                    'kind', 'DEADLINE', 'time', 'WORKING', 'target', 'P10BD', 'state', 'RUNNING', 'starts_at', s.at,
                    'running_since', s.at, 'due_at', s.at + interval '60 days', 'warn_at', null, 'stopped_at', null,
                    'time_used', 'PT0S', 'next_level', 0, 'next_fire_at', s.at + interval '60 days')) made
            where c.number like '%1$s%%'
              and x.id = (select id from case_clock where case_number = '%3$s' limit 1)
            """;

    private final Database database;
    private final Client taker;
    private final Client administrator;
    private final Consumer<String> say;

    Recompute(Database database, Client taker, Client administrator, Consumer<String> say) {
        this.database = database;
        this.taker = taker;
        this.administrator = administrator;
        this.say = say;
    }

    void run() throws Exception {
        fill(taker.accept());
        measure("all moved", "01-01");
        measure("those over three more days off", "01-01", "01-04", "01-05", "01-06");
        measure("none moved", "01-01", "01-04", "01-05", "01-06", "12-31");
    }

    private void fill(String sample) throws SQLException {
        try (var connection = database.open();
                var statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute(FILL_CASES.formatted(MARK, CASES, sample));
            statement.execute(FILL_CLOCKS.formatted(MARK, CLOCKS_EACH, sample));
            statement.execute("vacuum analyze service_case");
            statement.execute("vacuum analyze case_clock");
        }
        say.accept("| open clocks | %,d of %,d cases |".formatted(CASES * CLOCKS_EACH, CASES));
    }

    private void measure(String what, String... daysOff) throws Exception {
        int year = Year.now(ZoneOffset.UTC).getValue() + 1;
        var decree = Arrays.stream(daysOff).map(day -> year + "-" + day + ",off,holiday\n").collect(Collectors.joining());
        var id = administrator.handInYear(year, decree);
        var preview = await("PREVIEW", id, "ended_at is not null");
        say(what + ", preview", preview, null);
        administrator.applyYear(id);
        var intake = Load.background(INTAKE_PER_SECOND, taker::accept);
        var moved = await("MOVE", id, "passes > 0 or ended_at is not null");
        say(what + ", intake of " + INTAKE_PER_SECOND + "/s beside it", moved, intake.stop());
        await("MOVE", id, "ended_at is not null");
    }

    /** How a run went; the time is from its beginning to the end of its pass over all clocks. */
    private record Passed(double seconds, long looked, long moved) {}

    private Passed await(String kind, String importId, String condition) throws SQLException {
        var sql = "select extract(epoch from clock_timestamp() - began_at), looked_at, moved from clock_run"
                + " where kind = '" + kind + "' and import_id = '" + importId + "' and (" + condition + ")";
        long end = System.nanoTime() + LONGEST.toNanos();
        try (Connection connection = database.open();
                var select = connection.prepareStatement(sql)) {
            while (System.nanoTime() < end) {
                try (var rows = select.executeQuery()) {
                    if (rows.next()) {
                        return new Passed(rows.getDouble(1), rows.getLong(2), rows.getLong(3));
                    }
                }
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
        throw new SQLException("the run does not end");
    }

    private void say(String what, Passed passed, Load.@Nullable Result intake) {
        var line = String.format(
                Locale.ROOT, "| due times again, %s | %.1f s, %,d looked at, %,d moved", what, passed.seconds(),
                passed.looked(), passed.moved());
        say.accept(intake == null
                ? line + " |"
                : line + String.format(Locale.ROOT, "; intake p50 %.0f, p99 %.0f ms, %d failed |", intake.millis(50),
                        intake.millis(99), intake.failed()));
    }
}
