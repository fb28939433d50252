package shouwen.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** WildFly with the application, running on a base directory inside the data directory. */
final class ApplicationServer implements AutoCloseable {

    /**
     * While the optimizing compiler has a queue, as it has all through the start, methods are compiled without profiling:
     * ready a seventh sooner on two processors, the same once warm.
     */
    private static final String UNPROFILED_WHILE_BUSY = "-XX:Tier3DelayOn=0";

    private static final long STOP_SECONDS = 60;
    private static final String ARCHIVE = "shouwen.ear";
    private static final int LONGEST_REASON = 500;

    private final ChildProcess process;
    private final Path base;

    private ApplicationServer(ChildProcess process, Path base) {
        this.process = process;
        this.base = base;
    }

    /** Lays out the base directory and starts; does not wait until ready. */
    static ApplicationServer start(Settings settings, DataDirectory data, Database database) {
        try {
            var image = new ServerImage(settings.image());
            image.mustBeConfigured();
            var base = data.resolve("server");
            layOut(settings, base);
            var process = ChildProcess.start(
                    "server",
                    command(settings, base),
                    Map.of(
                            "DATABASE_URL", database.jdbcUrl(),
                            "DATABASE_USER", database.user(),
                            "DATABASE_PASSWORD", database.password()),
                    data.resolve("log/console.log"));
            Files.writeString(base.resolve("server.pid"), Long.toString(process.process().pid()));
            return new ApplicationServer(process, base);
        } catch (IOException failure) {
            throw new LaunchException(
                    ExitCode.SERVER, "The server cannot be started: " + failure.getMessage(), failure);
        }
    }

    /** Ends a server of this data directory that outlived its launcher. */
    static void endLeftover(DataDirectory data) {
        var base = data.resolve("server");
        var pidFile = base.resolve("server.pid");
        try {
            if (Files.exists(pidFile)) {
                var pid = Long.parseLong(Files.readString(pidFile).strip());
                ChildProcess.endLeftover(pid, command -> command.contains(base.toString()), "TERM", STOP_SECONDS);
                Files.delete(pidFile);
            }
        } catch (IOException failure) {
            throw new LaunchException(
                    ExitCode.DATA_NOT_WRITABLE, pidFile + " cannot be read and removed.", failure);
        }
    }

    private static void layOut(Settings settings, Path base) throws IOException {
        var configuration = base.resolve("configuration");
        Directories.delete(base.resolve("tmp"));
        Directories.delete(base.resolve("deployments"));
        Directories.delete(base.resolve("data/content"));
        Directories.delete(configuration);
        Files.createDirectories(configuration);
        for (var file : ServerImage.CONFIGURATION_FILES) {
            Files.copy(settings.image().resolve("standalone/configuration").resolve(file), configuration.resolve(file));
        }
        var archive = base.resolve("deployments").resolve(ARCHIVE);
        Files.createDirectories(archive.getParent());
        Files.copy(settings.application(), archive, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> command(Settings settings, Path base) {
        var home = settings.image();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-D[Shouwen]");
        command.addAll(List.of("-Xms256m", "-Xmx1g", "-XX:MaxMetaspaceSize=512m", "-XX:+ExitOnOutOfMemoryError"));
        command.add(UNPROFILED_WHILE_BUSY);
        command.addAll(JvmOptions.OF_THE_SERVER);
        command.addAll(optionsFromEnvironment());
        command.addAll(settings.properties());
        command.addAll(List.of(
                "-Djboss.home.dir=" + home,
                "-Djboss.server.base.dir=" + base,
                "-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log"),
                "-Dlogging.configuration=file:" + base.resolve("configuration/logging.properties"),
                "-jar", home.resolve("jboss-modules.jar").toString(),
                "-mp", home.resolve("modules").toString(),
                "org.jboss.as.standalone",
                "--read-only-server-config=" + ServerImage.CONFIGURATION));
        command.addAll(List.of(
                "-Djboss.bind.address=" + settings.bindAddress(),
                "-Djboss.bind.address.management=127.0.0.1",
                "-Djboss.http.port=" + settings.port(),
                "-Djboss.management.http.port=" + settings.managementPort(),
                "-Djboss.tx.node.id=shouwen-" + settings.port(),
                "-Dshouwen.broker.secret=" + DataDirectory.randomHex(),
                "-Dshouwen.mode=" + settings.mode().property(),
                "-Dshouwen.data.dir=" + settings.data()));
        return command;
    }

    private static List<String> optionsFromEnvironment() {
        var options = System.getenv().getOrDefault("JAVA_OPTS", "").strip();
        return options.isEmpty() ? List.of() : Arrays.asList(options.split("\\s+"));
    }

    /** Refuses when the deployment has failed, telling the first line of the reason. */
    void mustNotHaveFailed() {
        var failed = base.resolve("deployments").resolve(ARCHIVE + ".failed");
        if (Files.exists(failed)) {
            throw new LaunchException(
                    ExitCode.SERVER, "The application does not start: " + reasonIn(failed) + " See " + log() + ".");
        }
    }

    private static String reasonIn(Path failed) {
        try {
            var text = Files.readString(failed).replaceAll("\\s+", " ");
            var cause = text.substring(Math.max(0, text.lastIndexOf("Caused by: ")));
            return cause.length() > LONGEST_REASON ? cause.substring(0, LONGEST_REASON) + "..." : cause;
        } catch (IOException unreadable) {
            return "";
        }
    }

    Path log() {
        return base.resolve("log/server.log");
    }

    ChildProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.stop("TERM", STOP_SECONDS);
        base.resolve("server.pid").toFile().delete();
    }
}
