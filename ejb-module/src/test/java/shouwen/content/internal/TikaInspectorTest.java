package shouwen.content.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shouwen.content.ContentRule;
import shouwen.content.MediaType;
import shouwen.shared.InvalidInputException;

class TikaInspectorTest {

    private static final ContentRule ANY = ContentRule.anyFile("file");

    @TempDir
    Path folder;

    private final TikaInspector inspector = new TikaInspector();

    @ParameterizedTest
    @CsvSource({"png, PNG", "jpg, JPEG", "gif, GIF"})
    void knows_pictures_by_their_bytes(String format, MediaType kind) throws IOException {
        assertThat(inspect(picture(format))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "255044462d312e370a25e2e3cfd30a, PDF", // %PDF-1.7
        "000000206674797069736f6d0000020069736f6d69736f3261766331, MP4",
        "0000001466747970717420200000000071742020, MP4",
        "524946462400000057415645666d7420, WAV",
        "2321414d520a3c, AMR",
        "49443303000000000021, MP3",
        "524946462400000057454250565038200a000000300100009d012a40006400, WEBP"
    })
    void knows_documents_and_recordings_by_their_first_bytes(String hex, MediaType kind) throws IOException {
        assertThat(inspect(HexFormat.of().parseHex(hex))).isEqualTo(kind);
    }

    @Test
    void knows_text_in_the_encodings_people_use() throws IOException {
        assertThat(inspect("三楼漏水，请派人。".getBytes(StandardCharsets.UTF_8))).isEqualTo(MediaType.TEXT);
        assertThat(inspect("三楼漏水，请派人。".getBytes(Charset.forName("GB18030")))).isEqualTo(MediaType.TEXT);
        assertThat(inspect("a;b;c\n1;2;3\n".getBytes(StandardCharsets.US_ASCII))).isEqualTo(MediaType.TEXT);
    }

    @Test
    void knows_office_documents_by_their_parts() throws IOException {
        assertThat(inspect(zip("[Content_Types].xml", "word/document.xml"))).isEqualTo(MediaType.DOCX);
        assertThat(inspect(zip("[Content_Types].xml", "xl/workbook.xml"))).isEqualTo(MediaType.XLSX);
    }

    @Test
    void refuses_other_archives_macros_and_paths_that_climb() throws IOException {
        refuses(zip("photo.jpg"));
        refuses(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"));
        refuses(zip("[Content_Types].xml", "word/document.xml", "../../evil.sh"));
        refuses(zip("word/document.xml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<html><body><script>alert(1)</script></body></html>",
        "<!DOCTYPE html><p>a",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
        "<?xml version=\"1.0\"?><a/>",
        "#!/bin/sh\nrm -rf /\n"
    })
    void refuses_what_a_browser_or_shell_would_run(String content) throws IOException {
        refuses(content.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4d5a90000300000004000000", "7f454c4602010100", "d0cf11e0a1b11ae1000000", "cafebabe00000037", "00"})
    void refuses_programs_old_office_files_and_bytes_without_meaning(String hex) throws IOException {
        refuses(HexFormat.of().parseHex(hex));
    }

    @Test
    void refuses_a_picture_that_would_fill_the_memory_of_whoever_opens_it() throws IOException {
        assertThatThrownBy(() -> inspect(pngHeader(60_000, 60_000)))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.code()).isEqualTo("file.tooManyPixels"));
    }

    @Test
    void names_the_field_and_what_is_allowed() throws IOException {
        var signature = ContentRule.picture("signature", 1000);

        assertThatThrownBy(() -> inspector.inspect(file("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)), signature))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("signature");
                    assertThat(refusal.code()).isEqualTo("file.notAllowed");
                    assertThat(refusal.arguments()).containsExactly("jpg, png, gif, webp");
                });
    }

    private void refuses(byte[] content) {
        assertThatThrownBy(() -> inspect(content))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.code()).isEqualTo("file.notAllowed"));
    }

    private MediaType inspect(byte[] content) throws IOException {
        return inspector.inspect(file(content), ANY);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "", ""), content);
    }

    private static byte[] picture(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] zip(String... names) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<Types/>".getBytes(StandardCharsets.US_ASCII));
            }
        }
        return out.toByteArray();
    }

    private static byte[] pngHeader(int width, int height) {
        var header = ByteBuffer.allocate(33).put(HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452"));
        header.putInt(width).putInt(height).put(HexFormat.of().parseHex("0802000000"));
        var crc = new CRC32();
        crc.update(header.array(), 12, 17);
        return header.putInt((int) crc.getValue()).array();
    }
}
