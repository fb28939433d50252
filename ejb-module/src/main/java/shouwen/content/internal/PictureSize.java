package shouwen.content.internal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.FileImageInputStream;
import shouwen.content.ContentRule;
import shouwen.content.MediaType;

/** A picture's size as its header states it; no pixel is decoded. */
record PictureSize(int width, int height) {

    /** Longest side, in pixels. */
    static final int MAX_SIDE = 20_000;

    /** Most pixels, 160 million: more than any telephone takes, less than would exhaust who opens it. */
    static final long MAX_PIXELS = 160_000_000;

    void check(ContentRule rule) {
        if (width > MAX_SIDE || height > MAX_SIDE || pixels() > MAX_PIXELS) {
            throw rule.tooManyPixels(MAX_SIDE);
        }
    }

    long pixels() {
        return (long) width * height;
    }

    /** Empty when the header is broken. */
    static Optional<PictureSize> of(Path file, MediaType mediaType) throws IOException {
        var size = mediaType == MediaType.WEBP ? ofWebp(file) : byReader(file, mediaType);
        return size.filter(s -> s.width > 0 && s.height > 0);
    }

    private static Optional<PictureSize> byReader(Path file, MediaType mediaType) throws IOException {
        var reader = ImageIO.getImageReadersByMIMEType(mediaType.code()).next();
        try (var in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            return Optional.of(new PictureSize(reader.getWidth(0), reader.getHeight(0)));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    /** The first chunk tells: lossy ({@code VP8 }), lossless ({@code VP8L}) or extended ({@code VP8X}). */
    private static Optional<PictureSize> ofWebp(Path file) throws IOException {
        var head = new byte[30];
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            if (in.read(head) < head.length) {
                return Optional.empty();
            }
        }
        return switch (new String(head, 12, 4, StandardCharsets.US_ASCII)) {
            case "VP8 " -> Optional.of(new PictureSize(number(head, 26, 2) & 0x3fff, number(head, 28, 2) & 0x3fff));
            case "VP8L" -> Optional.of(
                    new PictureSize((number(head, 21, 4) & 0x3fff) + 1, (number(head, 21, 4) >> 14 & 0x3fff) + 1));
            case "VP8X" -> Optional.of(new PictureSize(number(head, 24, 3) + 1, number(head, 27, 3) + 1));
            default -> Optional.empty();
        };
    }

    private static int number(byte[] bytes, int at, int length) {
        int number = 0;
        for (int i = length - 1; i >= 0; i--) {
            number = number << 8 | bytes[at + i] & 0xff;
        }
        return number;
    }
}
