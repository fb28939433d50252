package shouwen.harness;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.launcher.Database;
import shouwen.launcher.Installation;
import shouwen.launcher.Ports;
import shouwen.launcher.Settings;

/** The one server of a test run, in test mode, on free ports, with a data directory of its own below target. */
public final class RunningServer {

    private static @Nullable RunningServer running;

    private final Installation installation;
    private final int runnerPort;

    private RunningServer(Installation installation, int runnerPort) {
        this.installation = installation;
        this.runnerPort = runnerPort;
    }

    /** The server, started if this is the first call of the run. */
    public static synchronized RunningServer get() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    /** Stops it if it runs; called at the end of the run. */
    static synchronized void stop() {
        if (running != null) {
            running.installation.close();
            running = null;
        }
    }

    /** What tests inside the server ask of it: where to knock, and how much to do. */
    private static List<String> options(int runnerPort) {
        var decisions = System.getProperty("shouwen.decisions");
        return Stream.concat(
                        Stream.of("-Dshouwen.test.runner.port=" + runnerPort),
                        Stream.ofNullable(decisions).map(many -> "-Dshouwen.decisions=" + many))
                .toList();
    }

    private static RunningServer start() {
        try {
            var root = Path.of(System.getProperty("shouwen.root", "..")).toAbsolutePath().normalize();
            var target = root.resolve("ear/target/test-server");
            TestArchive.clear(target);
            var archive = TestArchive.assemble(root, target.resolve("shouwen.ear"));
            var runnerPort = Ports.free();
            var settings = Settings.forTests(
                    root, target.resolve("data"), archive, options(runnerPort));
            Runtime.getRuntime().addShutdownHook(new Thread(RunningServer::stop));
            return new RunningServer(Installation.start(settings), runnerPort);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** An address below the root of the application, for example {@code uri("api/v1/cases")}. */
    public URI uri(String path) {
        return URI.create(installation.settings().address()).resolve(path);
    }

    /** An address on the management port, for example {@code managementUri("/health/ready")}. */
    public URI managementUri(String path) {
        return URI.create(installation.settings().managementAddress() + path);
    }

    /** The application's database, for looking at the far end of things. */
    public Database database() {
        return installation.database();
    }

    public Path data() {
        return installation.settings().data();
    }

    /** The account with this role; the application writes one for each role in test mode. */
    public Account account(String role) {
        try {
            var accounts = new ObjectMapper().readValue(data().resolve("accounts.json").toFile(), Account[].class);
            return Arrays.stream(accounts)
                    .filter(account -> account.role().equals(role))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no account with role " + role));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int runnerPort() {
        return runnerPort;
    }
}
