package shouwen.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shouwen.archive.ScanFailure;

/** Pages become pictures of a bounded size, and what claims to be larger is not opened. */
class ScanPagesTest {

    @TempDir
    Path folder;

    @Test
    void each_page_is_drawn_as_finely_as_it_was_scanned_up_to_what_characters_need() throws Exception {
        assertThat(drawn(pdf(2, PDRectangle.A4, 1654))).containsExactly("1653 x 2338 at 200", "1653 x 2338 at 200");
        assertThat(drawn(pdf(1, PDRectangle.A4, 4960))).containsExactly("2480 x 3507 at 300");
        assertThat(drawn(pdf(1, PDRectangle.A4, 60))).containsExactly("826 x 1169 at 100");
    }

    @Test
    void a_page_like_a_wall_becomes_no_larger_picture_than_any() throws Exception {
        var pages = drawn(pdf(1, new PDRectangle(14_000, 14_000), 60));

        assertThat(pages).hasSize(1);
        var size = pages.get(0).split(" ");
        assertThat(Long.parseLong(size[0]) * Long.parseLong(size[2])).isLessThanOrEqualTo(18_000_000);
    }

    @Test
    void a_picture_that_would_fill_the_memory_is_not_opened() {
        assertThatThrownBy(() -> drawn(pdf(1, PDRectangle.A4, 1_000_000)))
                .asInstanceOf(type(ScanException.class))
                .extracting(ScanException::why)
                .isEqualTo(ScanFailure.SIZE);
    }

    @Test
    void what_is_no_pdf_says_so() throws IOException {
        var broken = Files.writeString(folder.resolve("broken"), "%PDF-1.4 and no more");

        assertThatThrownBy(() -> drawn(broken))
                .asInstanceOf(type(ScanException.class))
                .extracting(ScanException::why)
                .isEqualTo(ScanFailure.FORM);
    }

    private List<String> drawn(Path pdf) throws IOException, ScanException {
        var pages = new ArrayList<String>();
        ScanPages.draw(pdf, folder, (picture, dpi) -> {
            var page = ImageIO.read(picture.toFile());
            pages.add(page.getWidth() + " x " + page.getHeight() + " at " + dpi);
        });
        assertThat(folder.resolve("page.png")).doesNotExist();
        return pages;
    }

    /** @param claimed width its picture claims to have */
    private Path pdf(int pages, PDRectangle size, int claimed) throws IOException {
        var file = folder.resolve("scan.pdf");
        try (var document = new PDDocument()) {
            var picture = LosslessFactory.createFromImage(document, new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY));
            picture.getCOSObject().setInt(COSName.WIDTH, claimed);
            for (int i = 0; i < pages; i++) {
                var page = new PDPage(size);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.drawImage(picture, 0, 0, size.getWidth(), size.getHeight());
                }
            }
            document.save(file.toFile());
        }
        return file;
    }
}
