package shouwen.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.HdrHistogram.Histogram;
import shouwen.launcher.Installation;
import shouwen.launcher.Settings;

/** Behind {@code bin/bench}: starts an installation of its own, loads it, and writes a table of figures. */
public final class Bench {

    private static final int CLIENTS = 16;
    private static final long RECORDS = 100_000;

    /** What is measured alone. */
    private static final Set<String> PARTS = Set.of("recompute", "replay", "archive");

    /** Until the compiler has little left to do: after 30 seconds a case still costs half as much again as after 80. */
    private static final Duration WARM_UP = Duration.ofSeconds(90);

    private final Installation installation;
    private final Duration lasting;
    private final Client taker;
    private final Client desk;
    private final Reader dispatcher;
    private final Cpu cpu;
    private final List<String> lines = new ArrayList<>();

    private Bench(Installation installation, Duration lasting) throws Exception {
        this.installation = installation;
        this.lasting = lasting;
        var data = installation.settings().data();
        var root = URI.create(installation.settings().address());
        this.taker = new Client(root, data.resolve("accounts.json"), "call-taker");
        this.desk = new Client(root, data.resolve("accounts.json"), "dispatcher");
        this.dispatcher = new Reader(root, data.resolve("accounts.json"), "dispatcher");
        this.cpu = new Cpu(installation.serverPid(), data.resolve("postgres"));
    }

    /**
     * Takes the seconds each part lasts, 20 when not said; or {@code recompute}, {@code replay} or {@code archive} for that part
     * alone, the last with how many records, 100,000 when not said.
     */
    public static void main(String... arguments) throws Exception {
        var part = arguments.length > 0 && PARTS.contains(arguments[0]) ? arguments[0] : "";
        var lasting = Duration.ofSeconds(arguments.length > 0 && part.isEmpty() ? Long.parseLong(arguments[0]) : 20);
        var root = Path.of(System.getProperty("shouwen.root")).toAbsolutePath();
        var data = root.resolve("launcher/target/bench-" + System.currentTimeMillis());
        var settings = Settings.forTests(root, data, Settings.builtApplication(root), List.of());
        try (var installation = Installation.start(settings)) {
            Runtime.getRuntime().addShutdownHook(new Thread(installation::close)); // Ctrl-C leaves no server behind
            var bench = new Bench(installation, lasting);
            bench.head();
            switch (part) {
                case "recompute" -> bench.recompute();
                case "replay" -> bench.replay(root);
                case "archive" -> bench.archive(arguments.length > 1 ? Long.parseLong(arguments[1]) : RECORDS);
                default -> bench.run();
            }
            var report = root.resolve("launcher/target/bench" + (part.isEmpty() ? "" : "-" + part) + ".md");
            Files.write(report, bench.lines);
            System.out.println("Written to " + root.relativize(report));
        }
    }

    private void head() {
        say("| what | figure |");
        say("|---|---|");
    }

    private void archive(long records) throws Exception {
        var settings = installation.settings();
        var archivist =
                new Client(URI.create(settings.address()), settings.data().resolve("accounts.json"), "archivist");
        new Finding(installation.database(), archivist, records, this::say).run(lasting);
    }

    private void recompute() throws Exception {
        new Recompute(installation.database(), taker, administrator(), this::say).run();
    }

    private void replay(Path root) throws Exception {
        new Replay(installation.database(), root, taker, administrator(), this::say).run();
    }

    private Client administrator() throws Exception {
        var settings = installation.settings();
        return new Client(URI.create(settings.address()), settings.data().resolve("accounts.json"), "administrator");
    }

    private void run() throws Exception {
        Load.closed(CLIENTS, WARM_UP, taker::accept);
        var sample = taker.accept();
        var accepting = accepting();
        steady();
        Thread.sleep(Duration.ofSeconds(2).toMillis());
        var floor = new Floor(installation.database(), sample).run(CLIENTS, lasting);
        say("| floor: the same rows by bare SQL, %d clients | %.0f/s, p99 %.1f ms |"
                .formatted(CLIENTS, floor.perSecond(), floor.millis(99)));
        say("| accepting as a share of the floor | %.2f |".formatted(accepting.perSecond() / floor.perSecond()));
        lists(sample);
    }

    private Load.Result accepting() throws Exception {
        var before = Forced.now(installation.database());
        var server = cpu.server();
        var database = cpu.database();
        var result = Load.closed(CLIENTS, lasting, taker::accept);
        Thread.sleep(Duration.ofSeconds(3).toMillis()); // the routing of the last ones belongs to the price
        var after = Forced.now(installation.database());
        say("| accept, %d clients | %.0f/s, p50 %.1f, p95 %.1f, p99 %.1f ms, %d failed |"
                .formatted(CLIENTS, result.perSecond(), result.millis(50), result.millis(95), result.millis(99), result.failed()));
        say("| processor per accepted and routed case | server %.2f + database %.2f ms |"
                .formatted(perAct(cpu.server().minus(server), result), perAct(cpu.database().minus(database), result)));
        say("| database forced writes per case, bytes of log | %.2f, %.0f |"
                .formatted(
                        (after.syncs() - before.syncs()) / (double) result.done(),
                        (after.bytes() - before.bytes()) / (double) result.done()));
        return result;
    }

    private static double perAct(Duration used, Load.Result result) {
        return used.toMillis() / (double) Math.max(1, result.done());
    }

    private void steady() throws Exception {
        for (int rate : new int[] {50, 100, 200}) {
            try (var visibility = new Visibility(installation.database())) {
                var result = Load.open(CLIENTS, rate, lasting, () -> visibility.accepted(taker.accept()));
                Histogram visible = visibility.finish(Duration.ofSeconds(20));
                say("| accept at %d/s, open model | p50 %.1f, p95 %.1f, p99 %.1f ms, %d failed |"
                        .formatted(rate, result.millis(50), result.millis(95), result.millis(99), result.failed()));
                say("| work item visible after the answer, at %d/s | p50 %.0f, p99 %.0f ms |"
                        .formatted(
                                rate,
                                visible.getValueAtPercentile(50) / 1000.0,
                                visible.getValueAtPercentile(99) / 1000.0));
            }
        }
    }

    private void lists(String sample) throws Exception {
        Crowd.add(installation.database(), sample, "a", Math.max(0, 10_000 - count()));
        var few = list("10,000");
        var fewPages = page("10,000");
        Crowd.add(installation.database(), sample, "b", 190_000);
        var many = list("200,000");
        var manyPages = page("200,000");
        say("| 200,000 against 10,000, p50 | list by API %.2f, page %.2f |"
                .formatted(many.millis(50) / few.millis(50), manyPages.millis(50) / fewPages.millis(50)));
        say("| 200,000 against 10,000, p95 | list by API %.2f, page %.2f |"
                .formatted(many.millis(95) / few.millis(95), manyPages.millis(95) / fewPages.millis(95)));
    }

    private int count() throws SQLException {
        try (var connection = installation.database().open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from service_case")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Load.Result list(String size) throws Exception {
        return read("work list of 50 by API at " + size + " cases", () -> desk.workList("maintenance"));
    }

    private Load.Result page(String size) throws Exception {
        return read(
                "work list page at " + size + " cases",
                () -> dispatcher.text("routing/work-list?department=maintenance"));
    }

    private Load.Result read(String what, Load.Act act) throws Exception {
        Load.closed(2, Duration.ofSeconds(10), act);
        var server = cpu.server();
        var database = cpu.database();
        var result = Load.closed(2, lasting, act);
        say("| %s, 2 clients | %.0f/s, p50 %.1f, p95 %.1f ms, %d failed |"
                .formatted(what, result.perSecond(), result.millis(50), result.millis(95), result.failed()));
        say("| processor each | server %.2f + database %.2f ms |"
                .formatted(perAct(cpu.server().minus(server), result), perAct(cpu.database().minus(database), result)));
        return result;
    }

    private void say(String line) {
        lines.add(line);
        System.out.println(line);
    }
}
