package shouwen.print.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import shouwen.print.LineBreaks;
import shouwen.print.Sheet;

/** Lays a sheet out on pages of A4, from top to bottom, and numbers them. Lengths are in points. */
final class SheetPages {

    private static final PDRectangle PAPER = PDRectangle.A4;
    private static final float MARGIN = 56;
    private static final float WIDTH = PAPER.getWidth() - 2 * MARGIN;
    private static final float TITLE = 18;
    private static final float HEADING = 12;
    private static final float TEXT = 9.5f;
    private static final float SMALL = 6.5f;
    private static final float LEADING = 1.5f;
    private static final float NAMES = 110;
    private static final float GAP = 6;

    private final PDDocument document;
    private final PDType0Font font;
    private final CmapLookup characters;
    private @Nullable PDPageContentStream open;
    private float y;

    SheetPages(PDDocument document, PDType0Font font, TrueTypeFont face) throws IOException {
        this.document = document;
        this.font = font;
        this.characters = face.getUnicodeCmapLookup();
    }

    void print(Sheet sheet) throws IOException {
        turn();
        flow(sheet.title(), TITLE, MARGIN, WIDTH);
        if (!sheet.subject().isBlank()) {
            flow(sheet.subject(), HEADING, MARGIN, WIDTH);
        }
        y -= GAP;
        for (var part : sheet.parts()) {
            print(part);
        }
        stream().close();
        open = null;
        number();
    }

    private void print(Sheet.Part part) throws IOException {
        if (part instanceof Sheet.Heading heading) {
            y -= 2 * GAP;
            flow(heading.words(), HEADING, MARGIN, WIDTH);
        } else if (part instanceof Sheet.Words words) {
            flow(words.words(), TEXT, MARGIN, WIDTH);
        } else if (part instanceof Sheet.Facts facts) {
            for (var fact : facts.facts()) {
                row(List.of(fact.name(), fact.value()), List.of(NAMES, WIDTH - NAMES));
            }
        } else if (part instanceof Sheet.Table table) {
            print(table);
        }
        y -= GAP;
    }

    private void print(Sheet.Table table) throws IOException {
        float all = table.shares().stream().mapToInt(Integer::intValue).sum();
        var widths = table.shares().stream().map(share -> WIDTH * share / all).toList();
        row(table.headings(), widths);
        rule();
        for (var row : table.rows()) {
            row(row.cells(), widths);
            if (!row.under().isBlank()) {
                flow(row.under(), SMALL, MARGIN, WIDTH);
            }
            rule();
        }
    }

    /** Cells beside each other; a row that does not fit goes to the next page, one longer than a page over several. */
    private void row(List<String> cells, List<Float> widths) throws IOException {
        var columns = new ArrayList<List<String>>();
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            var lines = lines(cells.get(i), TEXT, widths.get(i) - GAP);
            columns.add(lines);
            most = Math.max(most, lines.size());
        }
        if (most * TEXT * LEADING > y - MARGIN && most < 40) {
            turn();
        }
        for (int line = 0; line < most; line++) {
            down(TEXT);
            float x = MARGIN;
            for (int i = 0; i < columns.size(); i++) {
                if (line < columns.get(i).size()) {
                    show(columns.get(i).get(line), TEXT, x);
                }
                x += widths.get(i);
            }
        }
    }

    private void flow(String text, float size, float x, float width) throws IOException {
        for (var line : lines(text, size, width)) {
            down(size);
            show(line, size, x);
        }
    }

    private void down(float size) throws IOException {
        if (y - size * LEADING < MARGIN) {
            turn();
        }
        y -= size * LEADING;
    }

    private void rule() throws IOException {
        y -= GAP / 2;
        stream().setLineWidth(0.4f);
        stream().moveTo(MARGIN, y);
        stream().lineTo(MARGIN + WIDTH, y);
        stream().stroke();
    }

    private void turn() throws IOException {
        if (open != null) {
            open.close();
        }
        var page = new PDPage(PAPER);
        document.addPage(page);
        open = new PDPageContentStream(document, page);
        y = PAPER.getHeight() - MARGIN;
    }

    private PDPageContentStream stream() {
        if (open == null) {
            throw new IllegalStateException("no page");
        }
        return open;
    }

    private void show(String text, float size, float x) throws IOException {
        show(stream(), text, size, x, y);
    }

    private void show(PDPageContentStream to, String text, float size, float x, float at) throws IOException {
        to.beginText();
        to.setFont(font, size);
        to.newLineAtOffset(x, at);
        to.showText(text);
        to.endText();
    }

    private void number() throws IOException {
        int all = document.getNumberOfPages();
        for (int i = 0; i < all; i++) {
            try (var foot = new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true)) {
                var words = (i + 1) + " / " + all;
                show(foot, words, SMALL + 1, (PAPER.getWidth() - width(words, SMALL + 1)) / 2, MARGIN / 2);
            }
        }
    }

    private List<String> lines(String text, float size, float width) {
        return new LineBreaks(part -> width(part, size)).of(printable(text), width);
    }

    private float width(String text, float size) {
        try {
            return font.getStringWidth(text) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the font does not have is told by its code. */
    private String printable(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n') {
                out.append('\n');
            } else if (Character.isISOControl(c)) {
                out.append(' ');
            } else if (characters.getGlyphId(c) > 0) {
                out.appendCodePoint(c);
            } else {
                out.append(otherwise(c));
            }
        });
        return out.toString();
    }

    /** The usual form of a character that has several, such as one of a list of radicals; else its code. */
    private String otherwise(int character) {
        var usual = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
        boolean known = usual.codePoints().allMatch(c -> characters.getGlyphId(c) > 0);
        return known ? usual : "[U+%04X]".formatted(character);
    }
}
