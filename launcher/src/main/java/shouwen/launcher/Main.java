package shouwen.launcher;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** bin/run: starts everything, says where it is, and stays until it is told to stop or a part dies. */
public final class Main {

    private static final long LOOK_EVERY_MILLISECONDS = 500;

    private Main() {}

    public static void main(String... arguments) {
        var exitCode = run(arguments);
        Runtime.getRuntime().halt(exitCode.number());
    }

    private static ExitCode run(String... arguments) {
        try {
            var root = Path.of(System.getProperty("shouwen.root", ".")).toAbsolutePath().normalize();
            var settings = new CommandLine(root, System.getenv()).read(arguments);
            if (settings.isEmpty()) {
                System.out.println(CommandLine.help());
                return ExitCode.OK;
            }
            return run(settings.get());
        } catch (LaunchException refusal) {
            System.err.println(refusal.getMessage());
            return refusal.exitCode();
        }
    }

    private static ExitCode run(Settings settings) {
        var installation = Installation.of(settings);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(installation, stopped), "stop"));
        try {
            installation.start();
            Announcement.print(settings);
            while (true) {
                Pause.of(LOOK_EVERY_MILLISECONDS);
                installation.mustBeWell();
            }
        } catch (LaunchException end) {
            return end.exitCode() == ExitCode.OK ? awaitStop(stopped) : stopAfter(end, installation);
        }
    }

    private static ExitCode stopAfter(LaunchException end, Installation installation) {
        System.err.println(end.getMessage());
        installation.close();
        return end.exitCode();
    }

    private static ExitCode awaitStop(CountDownLatch stopped) {
        try {
            stopped.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK;
    }

    private static void stop(Installation installation, CountDownLatch stopped) {
        System.out.println("stopping");
        installation.close();
        System.out.println("stopped");
        stopped.countDown();
        Runtime.getRuntime().halt(ExitCode.OK.number());
    }
}
