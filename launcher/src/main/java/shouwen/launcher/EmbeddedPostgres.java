package shouwen.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL of our own on a free loopback port, durable, with its files in the data directory. Works as root too: the
 * programs then run in a user namespace, because PostgreSQL refuses to be root.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final String NAME = "shouwen";
    private static final String SUPERUSER = "postgres";
    private static final long STOP_SECONDS = 60;

    private final ChildProcess process;
    private final Database database;

    private EmbeddedPostgres(ChildProcess process, Database database) {
        this.process = process;
        this.database = database;
    }

    /** Starts the database of this data directory, creating it the first time; ends one left over by a killed run. */
    static EmbeddedPostgres start(Path binaries, DataDirectory data) {
        return start(binaries, data, true);
    }

    /**
     * The same.
     *
     * @param lasting whether what was committed survives a crash; work that is begun anew after one need not wait for the disk
     */
    static EmbeddedPostgres start(Path binaries, DataDirectory data, boolean lasting) {
        try {
            var home = PostgresBinaries.unpackedIn(binaries);
            var files = data.resolve("postgres");
            var password = data.secret("database.secret");
            endLeftover(files);
            initialise(home, files, data.resolve("database.secret"));
            var port = Ports.free();
            var log = data.resolve("log/postgres.log");
            var process = ChildProcess.start("database", command(home, files, port, lasting), Map.of("TZ", "UTC"), log);
            return ready(process, port, password, log);
        } catch (IOException failure) {
            throw new LaunchException(
                    ExitCode.DATABASE, "The embedded database cannot be started: " + failure.getMessage(), failure);
        }
    }

    private static EmbeddedPostgres ready(ChildProcess process, int port, String password, Path log) {
        try {
            var superuser = new Database(url(port, SUPERUSER), SUPERUSER, password);
            awaitAnswer(process, superuser, log);
            createIfMissing(superuser, password);
            return new EmbeddedPostgres(process, new Database(url(port, NAME), NAME, password));
        } catch (SQLException failure) {
            process.stop("INT", STOP_SECONDS);
            throw new LaunchException(
                    ExitCode.DATABASE, "The embedded database refuses its set-up: " + failure.getMessage(), failure);
        } catch (LaunchException failure) {
            process.stop("INT", STOP_SECONDS);
            throw failure;
        }
    }

    private static String url(int port, String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    private static void endLeftover(Path files) throws IOException {
        var pidFile = files.resolve("postmaster.pid");
        if (Files.exists(pidFile)) {
            var pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
            ChildProcess.endLeftover(pid, command -> command.contains(files.toString()), "INT", STOP_SECONDS);
            Files.deleteIfExists(pidFile);
        }
    }

    private static void initialise(Path home, Path files, Path secret) throws IOException {
        if (Files.exists(files.resolve("PG_VERSION"))) {
            return;
        }
        var draft = files.resolveSibling("postgres.new");
        Directories.delete(draft);
        var command = asOrdinaryUser(List.of(
                home.resolve("bin/initdb").toString(),
                "-D", draft.toString(), "-U", SUPERUSER, "-E", "UTF8",
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C",
                "--auth=scram-sha-256", "--pwfile=" + secret));
        var output = run(command);
        if (!Files.exists(draft.resolve("PG_VERSION"))) {
            throw new IOException("initdb failed: " + output);
        }
        Files.move(draft, files);
    }

    private static String run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        try {
            return process.waitFor() == 0 ? "" : output.strip().replace('\n', ' ');
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            throw new IOException("interrupted", interrupted);
        }
    }

    private static List<String> command(Path home, Path files, int port, boolean lasting) throws IOException {
        Files.setPosixFilePermissions(files, PosixFilePermissions.fromString("rwx------"));
        var command = new ArrayList<>(List.of(home.resolve("bin/postgres").toString(), "-D", files.toString()));
        List.of(
                        "listen_addresses=127.0.0.1",
                        "port=" + port,
                        "unix_socket_directories=",
                        "max_connections=100",
                        "fsync=on",
                        "synchronous_commit=" + (lasting ? "on" : "off"),
                        "full_page_writes=on",
                        "max_prepared_transactions=0",
                        "shared_buffers=256MB",
                        "effective_cache_size=1GB",
                        "max_wal_size=2GB",
                        "checkpoint_timeout=15min",
                        "random_page_cost=1.1",
                        "jit=off",
                        "timezone=UTC",
                        "log_timezone=UTC",
                        "log_line_prefix=%m [%p] ")
                .forEach(setting -> {
                    command.add("-c");
                    command.add(setting);
                });
        return asOrdinaryUser(command);
    }

    private static List<String> asOrdinaryUser(List<String> command) throws IOException {
        var uid = (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        if (uid != 0) {
            return command;
        }
        var wrapped = new ArrayList<>(List.of("unshare", "-U"));
        wrapped.addAll(command);
        return wrapped;
    }

    private static void awaitAnswer(ChildProcess process, Database superuser, Path log) throws SQLException {
        var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (true) {
            try (var connection = superuser.open()) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException notYet) {
                if (!process.alive()) {
                    throw new LaunchException(
                            ExitCode.DATABASE, "The embedded database stopped while starting; see " + log + ".", notYet);
                }
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                Pause.of(50);
            }
        }
    }

    private static void createIfMissing(Database superuser, String password) throws SQLException {
        try (var connection = superuser.open();
                var statement = connection.createStatement()) {
            if (!statement.executeQuery("select 1 from pg_roles where rolname = '" + NAME + "'").next()) {
                statement.execute("create role " + NAME + " login password '" + password + "'");
            }
            if (!statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'").next()) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        }
    }

    Database database() {
        return database;
    }

    ChildProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.stop("INT", STOP_SECONDS);
    }
}
