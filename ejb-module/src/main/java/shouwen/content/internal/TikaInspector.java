package shouwen.content.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import shouwen.content.ContentInspector;
import shouwen.content.ContentRule;
import shouwen.content.MediaType;

/** Looks at the first bytes with Tika, into the directory of ZIP files, and at the size of pictures. Parses nothing else. */
@ApplicationScoped
class TikaInspector implements ContentInspector {

    private static final String ZIP = "application/zip";
    private static final Map<String, MediaType> OTHER_NAMES = Map.of(
            "application/mp4", MediaType.MP4,
            "video/x-m4v", MediaType.MP4,
            "video/quicktime", MediaType.MP4,
            "text/csv", MediaType.TEXT);

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    @Override
    public MediaType inspect(Path file, ContentRule rule) throws IOException {
        var mediaType = kindOf(file).filter(rule.mediaTypes()::contains).orElseThrow(rule::notAllowed);
        if (mediaType.isPicture()) {
            PictureSize.of(file, mediaType).orElseThrow(rule::notAllowed).check(rule);
        }
        return mediaType;
    }

    @Override
    public long pixels(Path picture, MediaType mediaType) throws IOException {
        return PictureSize.of(picture, mediaType).map(PictureSize::pixels).orElse(0L);
    }

    private Optional<MediaType> kindOf(Path file) throws IOException {
        String detected;
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            detected = types.detect(in, new Metadata()).getBaseType().toString();
        }
        if (detected.equals(ZIP) || detected.startsWith("application/x-tika-ooxml")) {
            return OfficeDocument.kindOf(file);
        }
        if (detected.equals("application/octet-stream") && PlainText.isChinese(file)) {
            return Optional.of(MediaType.TEXT);
        }
        return Optional.ofNullable(OTHER_NAMES.get(detected)).or(() -> MediaType.of(detected));
    }
}
