package shouwen.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import shouwen.launcher.Database;
import shouwen.launcher.Installation;
import shouwen.launcher.Settings;

/** The server is killed at random moments under load; what it had accepted is counted from outside afterwards. */
class KillIT {

    private static final int KILLS = Integer.getInteger("shouwen.kills", 4);
    private static final int CLIENTS = 6;

    private final Path root =
            Path.of(System.getProperty("shouwen.root", "..")).toAbsolutePath().normalize();
    private final Path data = root.resolve("ear/target/kill-test/data");

    @Test
    void accepted_is_finished_and_open_and_quarantined_and_nothing_happened_twice() throws Exception {
        clear();
        var random = new Random(20261121);
        Intakes intakes = null;
        Handlings handlings = null;
        for (int kill = 0; kill < KILLS; kill++) {
            try (var installation = start()) {
                if (handlings == null) {
                    var requests = new Requests(data.resolve("accounts.json"));
                    intakes = new Intakes(requests);
                    handlings = new Handlings(requests, intakes);
                }
                loadAndKill(installation, intakes, handlings, random);
            }
        }
        try (var installation = start()) {
            var address = URI.create(installation.settings().address());
            intakes.askAgain(address);
            var working = handlings;
            await().atMost(Duration.ofMinutes(2)).until(() -> working.finish(address) == 0);
            var database = installation.database();
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(one(database, "select count(*) from outbox")).isZero());
            judge(database, intakes, handlings);
        }
    }

    private void loadAndKill(Installation installation, Intakes intakes, Handlings handlings, Random random)
            throws InterruptedException {
        var running = new AtomicBoolean(true);
        var address = URI.create(installation.settings().address());
        var threads = new ArrayList<Thread>();
        for (int client = 0; client < CLIENTS; client++) {
            boolean takesCalls = client % 3 == 0;
            threads.add(started(() -> {
                if (takesCalls) {
                    intakes.handIn(address, running);
                } else {
                    handlings.work(address, running);
                }
            }));
        }
        LockSupport.parkNanos(Duration.ofMillis(1_500 + random.nextInt(4_000)).toNanos());
        ProcessHandle.of(installation.serverPid()).ifPresent(ProcessHandle::destroyForcibly);
        for (var thread : threads) {
            thread.join(Duration.ofSeconds(30).toMillis());
        }
        running.set(false);
    }

    private interface Work {
        void goOn() throws IOException, InterruptedException;
    }

    private static Thread started(Work work) {
        var thread = new Thread(() -> {
            try {
                work.goOn();
            } catch (IOException cutOff) {
                return; // the server is gone
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.start();
        return thread;
    }

    private void judge(Database database, Intakes intakes, Handlings handlings) throws SQLException {
        var acknowledged = intakes.acknowledged();
        var stored = cases(database);
        long cases = one(database, "select count(*) from service_case");
        long finished = handlings.done().size();

        assertThat(acknowledged).as("every request has an outcome").hasSize(intakes.count());
        assertThat(stored).as("each acknowledged once, none lost, none besides").isEqualTo(acknowledged);
        assertThat(cases).as("no case twice").isEqualTo(acknowledged.size());
        assertThat(one(database, "select count(*) from service_case where state = 'CLOSED'"))
                .as("finished")
                .isEqualTo(finished)
                .isPositive();
        assertThat(finished
                        + one(database, "select count(distinct case_id) from work_item where state in ('OPEN', 'ACCEPTED')")
                        + one(database, "select count(*) from quarantine where replayed_at is null"))
                .as("finished + open + quarantined")
                .isEqualTo(cases);
        for (var effect : List.of("work_item", "handover", "inbox")) {
            assertThat(one(database, "select count(*) from " + effect)).as(effect).isEqualTo(cases);
        }
        assertThat(one(
                        database,
                        """
                        select count(*) from (
                            select 1 from case_clock where case_id is not null
                            group by case_id, rule, step having count(*) > 1) twice
                        """))
                .as("no clock twice")
                .isZero();
        for (var event : List.of("case.registered", "case.routed", "work-item.opened")) {
            assertThat(events(database, event)).as(event).isEqualTo(cases);
        }
        for (var event : List.of(
                "work-item.accepted", "order.dispatched", "order.arrived", "order.handled", "order.repaired",
                "work-item.result-returned", "case.reviewed", "case.answered", "case.closed")) {
            assertThat(events(database, event)).as(event).isEqualTo(finished);
        }
        assertThat(events(database, "record.filed"))
                .as("the case and its work order, each filed once")
                .isEqualTo(2 * finished);
    }

    private static long events(Database database, String type) throws SQLException {
        return one(database, "select count(*) from ledger_event where type = '" + type + "'");
    }

    private static Map<String, String> cases(Database database) throws SQLException {
        var stored = new HashMap<String, String>();
        try (var connection = database.open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select summary, number from service_case")) {
            while (rows.next()) {
                stored.put(rows.getString(1), rows.getString(2));
            }
        }
        return stored;
    }

    private static long one(Database database, String sql) throws SQLException {
        try (var connection = database.open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Installation start() {
        return Installation.start(Settings.forTests(root, data, Settings.builtApplication(root), List.of()));
    }

    private void clear() throws IOException {
        if (Files.exists(data)) {
            try (var files = Files.walk(data)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
