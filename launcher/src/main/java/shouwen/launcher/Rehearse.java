package shouwen.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** bin/rehearse: starts everything, lets a stretch of work be played, hands over the report, and stops everything. */
public final class Rehearse {

    private static final Duration PATIENCE = Duration.ofHours(12);

    private Rehearse() {}

    public static void main(String... arguments) {
        Runtime.getRuntime().halt(run(arguments).number());
    }

    private static ExitCode run(String... arguments) {
        try {
            var root = Path.of(System.getProperty("shouwen.root", ".")).toAbsolutePath().normalize();
            var asked = new RehearsalLine(root).read(arguments);
            if (asked.isEmpty()) {
                System.out.println(RehearsalLine.help());
                return ExitCode.OK;
            }
            rehearse(root, asked.get());
            return ExitCode.OK;
        } catch (LaunchException refusal) {
            System.err.println(refusal.getMessage());
            return refusal.exitCode();
        } catch (IOException failure) {
            System.err.println("The report cannot be written: " + failure.getMessage());
            return ExitCode.FAILED;
        }
    }

    private static void rehearse(Path root, RehearsalLine.Rehearsal asked) throws IOException {
        refuseUnwritable(asked.report());
        var kept = asked.data();
        var data = kept != null ? kept : Files.createTempDirectory("shouwen-rehearsal");
        var installation = Installation.of(settings(root, asked, data));
        Runtime.getRuntime().addShutdownHook(new Thread(installation::close, "stop"));
        System.err.println("rehearsing %s from %s to %s".formatted(
                String.join(", ", asked.packs()), asked.from(), asked.to()));
        long began = System.nanoTime();
        try {
            installation.start();
            System.err.println("played in %d s".formatted(Duration.ofNanos(System.nanoTime() - began).toSeconds()));
            hand(asked, data);
        } finally {
            installation.close();
        }
        if (kept == null) {
            Directories.delete(data);
        }
    }

    /** Said before hours are played, not after. */
    private static void refuseUnwritable(@Nullable Path report) throws IOException {
        if (report == null) {
            return;
        }
        Files.createDirectories(report.getParent());
        if (Files.isDirectory(report) || !Files.isWritable(report.getParent())) {
            throw new LaunchException(ExitCode.USAGE, "--report " + report + " is no file that can be written.");
        }
    }

    private static Settings settings(Path root, RehearsalLine.Rehearsal asked, Path data) {
        return new Settings(
                root,
                Ports.free(),
                Ports.free(),
                "127.0.0.1",
                data,
                Mode.REHEARSE,
                null,
                Settings.builtApplication(root),
                properties(asked),
                PATIENCE);
    }

    private static List<String> properties(RehearsalLine.Rehearsal asked) {
        var properties = new ArrayList<>(Settings.demonstrationOf(asked.packs()));
        properties.add("-Dshouwen.rehearsal.from=" + asked.from());
        properties.add("-Dshouwen.rehearsal.to=" + asked.to());
        properties.add("-Dshouwen.rehearsal.customers=" + asked.customers());
        properties.add("-Dshouwen.rehearsal.seed=" + asked.seed());
        if (asked.casesPerDay() != null) {
            properties.add("-Dshouwen.rehearsal.cases-per-day=" + asked.casesPerDay());
        }
        return properties;
    }

    private static void hand(RehearsalLine.Rehearsal asked, Path data) throws IOException {
        var report = asked.report();
        if (report == null) {
            System.out.print(Files.readString(data.resolve("rehearsal.md")));
            return;
        }
        var json = report.resolveSibling(report.getFileName().toString().replaceFirst("\\.[a-z]+$", "") + ".json");
        Files.copy(data.resolve("rehearsal.json"), json, StandardCopyOption.REPLACE_EXISTING);
        Files.copy(data.resolve("rehearsal.md"), report, StandardCopyOption.REPLACE_EXISTING);
        System.err.println("report " + report + " and " + json);
    }
}
