package shouwen.content.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import shouwen.content.MediaType;

/** Recognises text and sheet documents among ZIP files by their directory; unpacks only the list of content types. */
final class OfficeDocument {

    private static final int MAX_ENTRIES = 10_000;
    private static final long MAX_UNPACKED = 512L * 1024 * 1024;
    private static final int MAX_CONTENT_TYPES = 256 * 1024;
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private OfficeDocument() {}

    /** The kind of document; empty for any other ZIP, for one with macros, and for one that unpacks beyond measure. */
    static Optional<MediaType> kindOf(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_ENTRIES || !zip.stream().allMatch(OfficeDocument::isHarmless)) {
                return Optional.empty();
            }
            long unpacked = zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
            if (unpacked > MAX_UNPACKED || hasMacros(zip)) {
                return Optional.empty();
            }
            return kindByMainPart(zip);
        } catch (ZipException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<MediaType> kindByMainPart(ZipFile zip) {
        if (zip.getEntry("word/document.xml") != null) {
            return Optional.of(MediaType.DOCX);
        }
        return zip.getEntry("xl/workbook.xml") != null ? Optional.of(MediaType.XLSX) : Optional.empty();
    }

    private static boolean isHarmless(ZipEntry entry) {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        return !name.contains("..") && !name.startsWith("/") && !name.contains("\\") && !name.endsWith("vbaproject.bin");
    }

    /** A document without a list of content types is none. */
    private static boolean hasMacros(ZipFile zip) throws IOException {
        var entry = zip.getEntry(CONTENT_TYPES);
        if (entry == null) {
            return true;
        }
        try (var in = zip.getInputStream(entry)) {
            var list = in.readNBytes(MAX_CONTENT_TYPES + 1);
            return list.length > MAX_CONTENT_TYPES
                    || new String(list, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT).contains("macroenabled");
        }
    }
}
