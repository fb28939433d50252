package shouwen.archive.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.logging.Logger;
import shouwen.archive.FileText;
import shouwen.archive.ReadText;
import shouwen.archive.service.FileTexts;
import shouwen.content.ContentRule;
import shouwen.content.Stored;
import shouwen.content.service.ContentStore;

/**
 * Reads text out of files: PDF with PDFBox, Word and Excel out of their XML, plain text in UTF-8 or GB 18030. Pictures say
 * nothing here: {@link ScanReader} comes later. Bounded in pages and characters, so that no file holds a request for long.
 */
@ApplicationScoped
class TextOfFiles implements FileTexts {

    private static final Logger LOG = Logger.getLogger(TextOfFiles.class);
    private static final int MOST_PAGES = 300;

    @Inject
    ContentStore store;

    @Override
    public FileText of(Stored file) {
        try {
            return FileText.of(read(file));
        } catch (IOException | RuntimeException unreadable) {
            LOG.infof("No text read from %s %s: %s", file.mediaType(), file.sha256(), unreadable);
            return FileText.UNREADABLE;
        }
    }

    private String read(Stored file) throws IOException {
        return switch (file.mediaType()) {
            case PDF -> ReadText.ofPages(pdf(bytes(file)));
            case DOCX, XLSX -> ReadText.tidy(OfficeText.of(bytes(file), ReadText.MOST_CHARACTERS));
            case TEXT -> ReadText.tidy(plain(bytes(file)));
            default -> "";
        };
    }

    private byte[] bytes(Stored file) throws IOException {
        try (var in = store.open(file.sha256())) {
            return in.readNBytes((int) ContentRule.MAX_BYTES);
        }
    }

    private static String pdf(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            var stripper = new PDFTextStripper();
            stripper.setEndPage(MOST_PAGES);
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    private static String plain(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }
}
