package shouwen.print.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import shouwen.print.Sheet;

/**
 * Prints sheets as PDF/A-1b: text that can be searched and copied, in simplified and traditional Chinese, with the characters
 * used embedded. A character the font does not have is printed as its code. One sheet at a time; a page takes some
 * milliseconds.
 */
@ApplicationScoped
public class Printer {

    private static final String FONT = "/fonts/NotoSansSC-Regular.ttf";

    private @Nullable TrueTypeFont font;

    /** The document, whole. */
    public synchronized byte[] print(Sheet sheet, Instant at) {
        try (var document = new PDDocument()) {
            var face = font();
            var pages = new SheetPages(document, PDType0Font.load(document, face, true), face);
            pages.print(sheet);
            ArchivalForm.apply(document, sheet, at);
            var out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TrueTypeFont font() throws IOException {
        var known = font;
        if (known == null) {
            try (var in = Printer.class.getResourceAsStream(FONT)) {
                if (in == null) {
                    throw new IllegalStateException("no font " + FONT);
                }
                known = new TTFParser().parse(new RandomAccessReadBuffer(in));
                known.setEnableGsub(false);
            }
            font = known;
        }
        return known;
    }
}
