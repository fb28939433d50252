package shouwen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Processor time of the server and of the database with all its backends, from the kernel's own accounting. */
final class Cpu {

    private static final long MILLIS_PER_TICK = 10;

    private final long serverPid;
    private final Path databaseDirectory;

    Cpu(long serverPid, Path databaseDirectory) {
        this.serverPid = serverPid;
        this.databaseDirectory = databaseDirectory;
    }

    Duration server() {
        return Duration.ofMillis(ticks(serverPid) * MILLIS_PER_TICK);
    }

    /** The postmaster's own and its living and ended children's time. */
    Duration database() throws IOException {
        long postmaster = Long.parseLong(
                Files.readAllLines(databaseDirectory.resolve("postmaster.pid")).get(0).strip());
        long ticks = ticks(postmaster) + endedChildren(postmaster);
        var children = ProcessHandle.of(postmaster).stream().flatMap(ProcessHandle::children).toList();
        for (var child : children) {
            ticks += ticks(child.pid());
        }
        return Duration.ofMillis(ticks * MILLIS_PER_TICK);
    }

    private static long ticks(long pid) {
        var fields = stat(pid);
        return fields.length == 0 ? 0 : Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    private static long endedChildren(long pid) {
        var fields = stat(pid);
        return fields.length == 0 ? 0 : Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
    }

    /** The fields of /proc/pid/stat from the state on; empty when the process is gone. */
    private static String[] stat(long pid) {
        try {
            var text = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            return text.substring(text.lastIndexOf(')') + 2).split(" ");
        } catch (IOException gone) {
            return new String[0];
        }
    }
}
