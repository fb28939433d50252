package shouwen.print.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.preflight.parser.PreflightParser;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shouwen.print.Sheet;

/** What is printed keeps: it is valid PDF/A-1b and its Chinese can be read out again. */
class PrinterTest {

    private static final Instant AT = Instant.parse("2026-11-22T08:00:00Z");

    private final Printer printer = new Printer();

    @TempDir
    Path directory;

    /** CLK-006: a certificate that can be read in decades. */
    @Test
    void a_sheet_is_valid_pdf_a() throws IOException {
        var file = Files.write(directory.resolve("sheet.pdf"), printer.print(sheet(60), AT));

        var result = PreflightParser.validate(file.toFile());

        assertThat(result.getErrorsList()).extracting(error -> error.getErrorCode() + " " + error.getDetails()).isEmpty();
        assertThat(result.isValid()).isTrue();
    }

    @Test
    void rare_and_traditional_characters_can_be_read_out_again() throws IOException {
        var pdf = printer.print(sheet(1), AT);

        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text).contains("档案销毁证明", "䶮山段管廊協議", "檔案銷毀證明", "[U+10FFFD]");
        }
        assertThat(pdf.length).isLessThan(100_000);
    }

    private static Sheet sheet(int rows) {
        var lines = new ArrayList<Sheet.Row>();
        for (int i = 0; i < rows; i++) {
            lines.add(new Sheet.Row(List.of("WS-" + i, "䶮山段管廊協議", "往来函件"), "0123456789abcdef".repeat(4)));
        }
        return new Sheet("档案销毁证明 <1 & 2>", "檔案銷毀證明", "zh-CN", List.of(
                new Sheet.Facts(List.of(new Sheet.Fact("提出人", "李档案"), new Sheet.Fact("", "x\u0007\udbff\udffd"))),
                new Sheet.Heading("清单"),
                new Sheet.Table(List.of("档号", "题名", "类别"), List.of(2, 4, 2), lines),
                new Sheet.Words("一段说明。".repeat(80))));
    }
}
