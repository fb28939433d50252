package shouwen.archive.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import shouwen.archive.FileText;
import shouwen.archive.Recognition;
import shouwen.archive.ScanFailure;
import shouwen.archive.service.ScanRecognition;
import shouwen.content.ContentInspector;
import shouwen.content.MediaType;
import shouwen.content.service.ContentStore;
import shouwen.shared.UnknownThingException;

/**
 * Reads scans one at a time, outside any transaction: what is wrong with one is kept with it, and what dies over one leaves it
 * waiting, three times.
 */
@ApplicationScoped
public class ScanReader implements ScanRecognition {

    private static final Logger LOG = Logger.getLogger(ScanReader.class);
    private static final int MOST_TRIES = 3;

    @Inject
    ScanQueue queue;

    @Inject
    ContentStore store;

    @Inject
    ContentInspector inspector;

    private volatile @Nullable ScanProgram checked;
    private volatile Recognition state = Recognition.OFF;

    @Override
    public Recognition state() {
        return state;
    }

    /** Looks what is configured, and whether it can be run; says so once. */
    public Recognition look() {
        var program = ScanProgram.configured().orElse(null);
        if (program == null) {
            state = Recognition.OFF;
        } else if (!program.equals(checked) || state.state() != Recognition.State.ON) {
            var found = inFolder(program::state);
            if (!found.equals(state)) {
                tell(found, program);
            }
            state = found;
        }
        checked = program;
        return state;
    }

    private static void tell(Recognition found, ScanProgram program) {
        switch (found.state()) {
            case NO_PROGRAM -> LOG.errorf("Scans are not read: SHOUWEN_OCR_PROGRAM, %s, cannot be run", found.detail());
            case NO_LANGUAGE -> LOG.errorf(
                    "Scans are not read: %s lacks what SHOUWEN_OCR names: %s", program.command(), found.detail());
            default -> LOG.infof("Scans are read by %s in %s", program.command(), String.join("+", program.languages()));
        }
    }

    /** Reads the one that waits longest. Whether there was one. */
    public boolean readNext() {
        var program = checked;
        if (program == null || state.state() != Recognition.State.ON) {
            return false;
        }
        var scan = queue.take();
        scan.ifPresent(one -> read(program, one));
        return scan.isPresent();
    }

    private void read(ScanProgram program, ScanQueue.Scan scan) {
        if (scan.tries() > MOST_TRIES) {
            queue.failed(scan, ScanFailure.BROKEN_OFF);
        } else {
            recognised(program, scan).ifPresent(text -> queue.read(scan, text, String.join("+", program.languages())));
        }
    }

    private Optional<FileText> recognised(ScanProgram program, ScanQueue.Scan scan) {
        return inFolder(folder -> {
            try {
                return Optional.of(FileText.recognised(text(program, scan, folder)));
            } catch (ScanException failure) {
                LOG.warnf("Scan %s of record %s was not read: %s", scan.sha256(), scan.recordId(), failure.getMessage());
                if (failure.why() != ScanFailure.BROKEN_OFF) {
                    queue.failed(scan, failure.why());
                }
                return Optional.empty();
            }
        });
    }

    private String text(ScanProgram program, ScanQueue.Scan scan, Path folder) throws IOException, ScanException {
        var file = folder.resolve("scan");
        try (var content = store.open(scan.sha256())) {
            Files.copy(content, file);
        } catch (UnknownThingException gone) {
            throw new ScanException(ScanFailure.MISSING, scan.sha256());
        }
        var text = new StringBuilder();
        if (scan.mediaType() == MediaType.PDF) {
            ScanPages.draw(file, folder, (picture, dpi) -> text.append(page(program, scan, picture, dpi)).append('\f'));
        } else if (inspector.pixels(file, scan.mediaType()) > ScanPages.MOST_PIXELS) {
            throw new ScanException(ScanFailure.SIZE, scan.sha256());
        } else {
            text.append(page(program, scan, file, 0));
        }
        return text.toString();
    }

    private String page(ScanProgram program, ScanQueue.Scan scan, Path picture, int dpi) throws IOException, ScanException {
        if (!queue.hold(scan)) {
            throw new ScanException(ScanFailure.BROKEN_OFF, "somebody else reads it");
        }
        return program.read(picture.getParent(), picture, dpi);
    }

    private interface InFolder<T> {
        T act(Path folder) throws IOException;
    }

    /** With a folder that is gone afterwards; after a crash the launcher empties the server's own at its next start. */
    private static <T> T inFolder(InFolder<T> act) {
        try {
            var folder = Files.createTempDirectory(Path.of(System.getProperty("jboss.server.temp.dir")), "scan");
            try {
                return act.act(folder);
            } finally {
                try (var files = Files.walk(folder)) {
                    files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
