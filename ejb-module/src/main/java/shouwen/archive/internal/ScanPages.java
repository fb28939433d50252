package shouwen.archive.internal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import shouwen.archive.ScanFailure;

/** Draws the pages of a PDF one by one, as grey pictures of a bounded size. A picture on a page that is too large is not opened. */
final class ScanPages {

    /** Most pages that are read of one file. */
    static final int MOST_PAGES = 100;

    /** Largest picture that is opened: an A4 page at 600 to the inch. */
    static final long MOST_PIXELS = 40_000_000;

    private static final long MOST_DRAWN = 18_000_000;
    private static final int DPI = 300;
    private static final int LEAST_DPI = 100;
    private static final int POINTS_PER_INCH = 72;
    private static final int DEEPEST = 5;

    /** Compressions the Java platform cannot open; the page would come out white. */
    private static final Set<String> NOT_OPENED = Set.of("jb2", "jpx");

    private ScanPages() {}

    /** Takes the picture of one page. */
    interface Taker {
        void take(Path picture, int dpi) throws IOException, ScanException;
    }

    static void draw(Path pdf, Path folder, Taker taker) throws IOException, ScanException {
        try (var document = open(pdf)) {
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            int pages = Math.min(document.getNumberOfPages(), MOST_PAGES);
            var picture = folder.resolve("page.png");
            for (int i = 0; i < pages; i++) {
                var drawn = drawn(document.getPage(i), i, renderer);
                ImageIO.write(drawn.image(), "png", picture.toFile());
                taker.take(picture, drawn.dpi());
                Files.delete(picture);
            }
        }
    }

    private static PDDocument open(Path pdf) throws ScanException {
        try {
            return Loader.loadPDF(pdf.toFile());
        } catch (IOException | RuntimeException broken) {
            throw new ScanException(ScanFailure.FORM, broken.toString());
        }
    }

    private record Drawn(BufferedImage image, int dpi) {}

    private static Drawn drawn(PDPage page, int number, PDFRenderer renderer) throws ScanException {
        try {
            int dpi = dpi(page, widest(page.getResources(), 0));
            return new Drawn(renderer.renderImageWithDPI(number, dpi, ImageType.GRAY), dpi);
        } catch (IOException | RuntimeException broken) {
            throw new ScanException(ScanFailure.FORM, broken.toString());
        }
    }

    /**
     * No finer than what was scanned, for characters drawn larger than they are become ragged; and so that the picture of the
     * page stays within its measure.
     *
     * @param widest pixels across the widest picture on it; 0 for none
     */
    private static int dpi(PDPage page, int widest) {
        var box = page.getCropBox();
        double across = Math.max(1, box.getWidth()) / POINTS_PER_INCH;
        double down = Math.max(1, box.getHeight()) / POINTS_PER_INCH;
        double scanned = widest == 0 ? DPI : Math.max(LEAST_DPI, Math.rint(widest / across));
        return (int) Math.max(1, Math.min(Math.min(DPI, scanned), Math.sqrt(MOST_DRAWN / (across * down))));
    }

    /** Pixels across the widest picture; refused where one is not to be opened. */
    private static int widest(@Nullable PDResources resources, int depth) throws IOException, ScanException {
        int widest = 0;
        if (resources == null || depth > DEEPEST) {
            return widest;
        }
        for (var name : resources.getXObjectNames()) {
            var object = resources.getXObject(name);
            if (object instanceof PDImageXObject image) {
                check(image);
                widest = Math.max(widest, image.getWidth());
            } else if (object instanceof PDFormXObject form) {
                widest = Math.max(widest, widest(form.getResources(), depth + 1));
            }
        }
        return widest;
    }

    private static void check(PDImageXObject image) throws ScanException {
        if ((long) image.getWidth() * image.getHeight() > MOST_PIXELS) {
            throw new ScanException(ScanFailure.SIZE, image.getWidth() + " x " + image.getHeight());
        }
        var form = image.getSuffix();
        if (form != null && NOT_OPENED.contains(form)) {
            throw new ScanException(ScanFailure.FORM, form);
        }
    }
}
