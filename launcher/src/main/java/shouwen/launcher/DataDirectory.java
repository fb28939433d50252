package shouwen.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.security.SecureRandom;

/** The directory that outlives a run, held by one run at a time through a file lock. */
final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /** Creates the directory if needed and takes it; refused when another run holds it or it cannot be written. */
    static DataDirectory take(Path path) {
        try {
            Files.createDirectories(path);
            var channel = FileChannel.open(
                    path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new DataDirectory(path, channel, lock(path, channel));
        } catch (IOException failure) {
            throw new LaunchException(
                    ExitCode.DATA_NOT_WRITABLE, "The data directory " + path + " cannot be written.", failure);
        }
    }

    private static FileLock lock(Path path, FileChannel channel) throws IOException {
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException heldByThisProgram) {
            channel.close();
            throw inUse(path);
        }
        channel.close();
        throw inUse(path);
    }

    private static LaunchException inUse(Path path) {
        return new LaunchException(
                ExitCode.DATA_IN_USE, "The data directory " + path + " is in use by another run; choose another with --data.");
    }

    /** Refused while a demonstration lies here that was broken off: it is not made again on top of what is there. */
    void mustNotBeHalfMade() {
        if (Files.exists(path.resolve("demonstration.begun")) || Files.exists(path.resolve("demonstration.failed"))) {
            throw new LaunchException(
                    ExitCode.HALF_DEMONSTRATION,
                    "The demonstration in " + path + " was broken off while it was made; remove the directory and start again.");
        }
    }

    /** Refused while the demonstration of other packs, or a rehearsal, lies here. */
    void mustHoldNoOtherThan(String packs) {
        if (Files.exists(path.resolve("accounts.json")) && !held().equals(packs)) {
            throw new LaunchException(
                    ExitCode.USAGE,
                    "The data directory %s holds the demonstration of %s; choose another with --data."
                            .formatted(path, held()));
        }
    }

    /** Refused unless nothing was ever kept here. */
    void mustBeFresh() {
        if (Files.exists(path.resolve("accounts.json")) || Files.exists(path.resolve("postgres"))) {
            throw new LaunchException(
                    ExitCode.USAGE, "The data directory " + path + " is not empty; a rehearsal begins with nothing.");
        }
    }

    private String held() {
        try {
            var file = path.resolve("demonstration.packs");
            return Files.exists(file) ? Files.readString(file).strip() : "heating";
        } catch (IOException failure) {
            throw new LaunchException(ExitCode.DATA_NOT_WRITABLE, "The data directory " + path + " cannot be read.", failure);
        }
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /** A random secret made once and kept readable for the owner only. */
    String secret(String name) throws IOException {
        var file = path.resolve(name);
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, randomHex());
        }
        return Files.readString(file).strip();
    }

    static String randomHex() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        try (channel) {
            lock.release();
        } catch (IOException ignored) {
            // the lock goes with the process at the latest
        }
    }
}
