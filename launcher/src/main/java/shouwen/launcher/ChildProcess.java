package shouwen.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A process in a session of its own, so that Ctrl-C in the terminal reaches only the launcher, which then stops its
 * parts in order.
 */
final class ChildProcess {

    private final String name;
    private final Process process;

    private ChildProcess(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    static ChildProcess start(String name, List<String> command, Map<String, String> environment, Path log)
            throws IOException {
        var line = new ArrayList<String>();
        line.add("setsid");
        line.addAll(command);
        Files.createDirectories(log.getParent());
        var builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return new ChildProcess(name, builder.start());
    }

    String name() {
        return name;
    }

    Process process() {
        return process;
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Asks with a signal, waits, and ends it by force after the patience is over. */
    void stop(String signal, long seconds) {
        if (process.isAlive()) {
            send(process.pid(), signal);
            awaitEnd(process.toHandle(), seconds);
        }
    }

    /**
     * Ends a process left over by a run that was killed: only if it is alive and looks like ours.
     *
     * @return whether there was one
     */
    static boolean endLeftover(long pid, Predicate<String> ours, String signal, long seconds) {
        var leftover = ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> ours.test(commandLine(pid)));
        leftover.ifPresent(handle -> {
            send(pid, signal);
            awaitEnd(handle, seconds);
        });
        return leftover.isPresent();
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline")).replace('\0', ' ');
        } catch (IOException gone) {
            return "";
        }
    }

    private static void send(long pid, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new LaunchException(ExitCode.FAILED, "Signal " + signal + " cannot be sent.", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitEnd(ProcessHandle handle, long seconds) {
        try {
            handle.onExit().get(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            handle.destroyForcibly();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException late) {
            handle.destroyForcibly();
            handle.onExit().join();
        }
    }
}
