package shouwen.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Database, server and application running together; closing it stops the server first, the database after it. */
public final class Installation implements AutoCloseable {

    private final Settings settings;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final List<ChildProcess> processes = new ArrayList<>();
    private @Nullable Database database;
    private @Nullable ApplicationServer server;
    private volatile boolean closing;

    private Installation(Settings settings) {
        this.settings = settings;
    }

    /** Not yet started, so that a signal during the start can stop what is already there. */
    static Installation of(Settings settings) {
        return new Installation(settings);
    }

    /** Starts everything and returns when the application is ready to serve. */
    public static Installation start(Settings settings) {
        var installation = new Installation(settings);
        try {
            installation.start();
            return installation;
        } catch (RuntimeException failure) {
            installation.close();
            throw failure;
        }
    }

    void start() {
        var data = DataDirectory.take(settings.data());
        added(data);
        if (settings.mode() != Mode.PLAIN) {
            data.mustNotBeHalfMade();
        }
        if (settings.mode() == Mode.REHEARSE) {
            data.mustBeFresh();
        } else if (settings.demonstration() != null) {
            data.mustHoldNoOtherThan(settings.demonstration());
        }
        ApplicationServer.endLeftover(data);
        Ports.mustBeFree(settings.bindAddress(), settings.port(), "--port");
        Ports.mustBeFree("127.0.0.1", settings.managementPort(), "--management-port");
        startDatabase(data);
        startServer(data);
        awaitReady();
    }

    private void startDatabase(DataDirectory data) {
        var given = settings.database();
        if (given != null) {
            given.check();
            database = given;
            return;
        }
        var embedded = EmbeddedPostgres.start(
                settings.databaseBinaries(), data, settings.mode() != Mode.REHEARSE);
        added(embedded);
        processes.add(embedded.process());
        database = embedded.database();
    }

    private void startServer(DataDirectory data) {
        var started = ApplicationServer.start(settings, data, database());
        added(started);
        processes.add(started.process());
        server = started;
    }

    private synchronized void added(AutoCloseable part) {
        if (closing) {
            closeQuietly(part);
            throw new LaunchException(ExitCode.OK, "Stopped while starting.");
        }
        parts.push(part);
    }

    private void awaitReady() {
        var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        var request = HttpRequest.newBuilder(URI.create(settings.managementAddress() + "/health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
        var end = System.nanoTime() + settings.patience().toNanos();
        while (!answersReady(client, request) || !hasItsAccounts()) {
            mustBeWell();
            if (System.nanoTime() > end) {
                throw new LaunchException(
                        ExitCode.SERVER,
                        "The application is not ready after " + settings.patience().toMinutes() + " minutes.");
            }
            Pause.of(200);
        }
    }

    /** In demonstration and test mode the application writes its accounts when there is something to sign in to. */
    private boolean hasItsAccounts() {
        if (settings.mode() == Mode.PLAIN) {
            return true;
        }
        if (Files.exists(settings.data().resolve("demonstration.failed"))) {
            throw new LaunchException(
                    ExitCode.SERVER,
                    "The demonstration could not be made; see %s. Start again with an empty data directory."
                            .formatted(settings.data().resolve("server/log/server.log")));
        }
        return Files.exists(settings.data().resolve("accounts.json"));
    }

    private static boolean answersReady(HttpClient client, HttpRequest request) {
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().contains("deployments-status");
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchException(ExitCode.FAILED, "Interrupted while starting.", interrupted);
        }
    }

    /** Refuses, telling which part, when one has died or the application has failed to start. */
    void mustBeWell() {
        if (closing) {
            throw new LaunchException(ExitCode.OK, "Stopped while starting.");
        }
        for (var process : processes) {
            if (!process.alive()) {
                throw death(process);
            }
        }
        if (server != null) {
            server.mustNotHaveFailed();
        }
    }

    private LaunchException death(ChildProcess process) {
        var code = process.name().equals("database") ? ExitCode.DATABASE : ExitCode.SERVER;
        return new LaunchException(
                code,
                "The %s has died (exit status %d); stopped everything else. See %s."
                        .formatted(
                                process.name(),
                                process.process().exitValue(),
                                settings.data().resolve("log")));
    }

    public Settings settings() {
        return settings;
    }

    /** The database in use, embedded or given. */
    public Database database() {
        if (database == null) {
            throw new IllegalStateException("not started");
        }
        return database;
    }

    /** The server's process id, for tests that kill it. */
    public long serverPid() {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return server.process().process().pid();
    }

    @Override
    public void close() {
        List<AutoCloseable> toClose;
        synchronized (this) {
            closing = true;
            toClose = List.copyOf(parts);
            parts.clear();
        }
        toClose.forEach(Installation::closeQuietly);
    }

    private static void closeQuietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failure) {
            System.err.println("While stopping: " + failure.getMessage());
        }
    }
}
