package shouwen.content.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shouwen.content.ContentInspector;
import shouwen.content.ContentRule;
import shouwen.content.MediaType;
import shouwen.content.Stored;
import shouwen.shared.UnknownThingException;

/**
 * Files by the hash of their content, below {@code content} in the data directory. A file is whole and durable before
 * {@link #put} returns, so a row written afterwards never points to nothing; the same content is kept once. Asks for no
 * permission: whoever refers to a file says who may see it.
 */
@ApplicationScoped
public class ContentStore {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Duration ABANDONED = Duration.ofHours(24);

    private final Object settling = new Object();
    private ContentInspector inspector;
    private Path root;
    private Path arriving;

    protected ContentStore() {} // for the container

    @Inject
    public ContentStore(ContentInspector inspector) {
        this(inspector, Path.of(System.getProperty("shouwen.data.dir", System.getProperty("jboss.server.data.dir", ".")), "content"));
    }

    ContentStore(ContentInspector inspector, Path root) {
        this.inspector = inspector;
        this.root = root;
        this.arriving = root.resolve("arriving");
    }

    /** Makes the directories and drops what a crash left half-written. */
    @PostConstruct
    void prepare() {
        try {
            Files.createDirectories(arriving);
            var limit = System.currentTimeMillis() - ABANDONED.toMillis();
            try (var left = Files.newDirectoryStream(arriving)) {
                for (var file : left) {
                    if (Files.getLastModifiedTime(file).toMillis() < limit) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a file of any kind that is taken; see {@link #put(InputStream, ContentRule)}. */
    public Stored put(InputStream in, long maxBytes) {
        var any = ContentRule.anyFile("file");
        return put(in, new ContentRule(any.field(), maxBytes, any.mediaTypes()));
    }

    /** Keeps a file. Refused when it is empty, larger than the rule allows, or of another kind; then nothing is left of it. */
    public Stored put(InputStream in, ContentRule rule) {
        Path file = null;
        try {
            file = Files.createTempFile(arriving, "", ".part");
            var arrived = Arrival.receive(in, file, rule);
            var mediaType = inspector.inspect(file, rule);
            settle(file, arrived.sha256());
            return new Stored(arrived.sha256(), arrived.size(), mediaType);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            discard(file);
        }
    }

    /** A file's bytes; the caller closes the stream. Refused when there is no such file. */
    public InputStream open(String sha256) {
        try {
            return Files.newInputStream(place(sha256));
        } catch (NoSuchFileException e) {
            throw new UnknownThingException("file", sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The kind of a file whose row does not say it. Refused when there is no such file. */
    public MediaType mediaType(String sha256) {
        var file = place(sha256);
        if (!Files.exists(file)) {
            throw new UnknownThingException("file", sha256);
        }
        try {
            return inspector.inspect(file, ContentRule.anyFile("file"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path place(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new UnknownThingException("file", sha256);
        }
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
    }

    /**
     * Removes a file nothing refers to any more. What was put within the time given stays, for the row that refers to it may
     * not be written yet.
     *
     * @return whether it is gone
     */
    public boolean remove(String sha256, Duration rest) {
        synchronized (settling) {
            try {
                var place = place(sha256);
                var limit = System.currentTimeMillis() - rest.toMillis();
                if (Files.exists(place) && Files.getLastModifiedTime(place).toMillis() > limit) {
                    return false;
                }
                Files.deleteIfExists(place);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The same content put again counts as put now, so that it is not removed before its new row is written. */
    private void settle(Path file, String sha256) throws IOException {
        var place = place(sha256);
        Files.createDirectories(place.getParent());
        synchronized (settling) {
            if (Files.exists(place)) {
                Files.setLastModifiedTime(place, FileTime.fromMillis(System.currentTimeMillis()));
            } else {
                Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        for (var directory = place.getParent(); directory.startsWith(root); directory = directory.getParent()) {
            sync(directory);
        }
    }

    /** Makes the entries of a directory durable. */
    private static void sync(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void discard(@Nullable Path file) {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                System.getLogger(ContentStore.class.getName()).log(System.Logger.Level.WARNING, "left behind: " + file, e);
            }
        }
    }
}
