package shouwen.archive;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import shouwen.print.service.Printer;

/** Paper with words on it, as a scanner sees it: pictures, no characters. */
final class DrawnPages {

    private static final int DPI = 200;
    private static final int SIZE = 13;

    private DrawnPages() {}

    static byte[] png(String... lines) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(drawn(lines), "png", out);
        return out.toByteArray();
    }

    /** A PDF whose only page is a picture. */
    static byte[] pdf(String... lines) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                var picture = LosslessFactory.createFromImage(document, drawn(lines));
                content.drawImage(picture, 0, 0, page.getMediaBox().getWidth(), page.getMediaBox().getHeight());
            }
            return bytes(document);
        }
    }

    private static BufferedImage drawn(String... lines) throws IOException {
        try (var document = Loader.loadPDF(written(lines))) {
            return new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY);
        }
    }

    /** Characters, still; the font is complete once the document is saved. */
    private static byte[] written(String... lines) throws IOException {
        try (var document = new PDDocument();
                var font = Printer.class.getResourceAsStream("/fonts/NotoSansSC-Regular.ttf")) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var face = PDType0Font.load(document, font);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(face, SIZE);
                content.setLeading(SIZE * 2);
                content.newLineAtOffset(60, 740);
                for (var line : List.of(lines)) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            return bytes(document);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
