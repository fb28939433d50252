package shouwen.web.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A bag (RFC 8493) in a ZIP: files below {@code data}, and a list of their SHA-256 that {@code sha256sum -c} reads. Written as it
 * goes; the lists come last.
 */
final class Bag {

    private static final int LONGEST = 80;

    private final ZipOutputStream zip;
    private final String folder;
    private final StringBuilder payload = new StringBuilder();
    private final StringBuilder tags = new StringBuilder();
    private long bytes;
    private int files;

    /** @param folder that everything stands in */
    Bag(OutputStream out, String folder) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.folder = name(folder) + "/";
    }

    /** A file that was put in. @param path inside the bag */
    record Entry(String path, String sha256, long size) {}

    Entry put(String path, byte[] content) throws IOException {
        return put(path, new ByteArrayInputStream(content));
    }

    Entry put(String path, InputStream content) throws IOException {
        var entry = write(path, content);
        payload.append(entry.sha256()).append("  ").append(path).append('\n');
        bytes += entry.size();
        files++;
        return entry;
    }

    /** Puts the lists in and ends it. */
    void close(Map<String, String> information) throws IOException {
        tag("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        var info = new StringBuilder();
        information.forEach((name, value) -> info.append(name).append(": ").append(value).append('\n'));
        tag("bag-info.txt", info.append("Payload-Oxum: ").append(bytes).append('.').append(files).append('\n').toString());
        tag("manifest-sha256.txt", payload.toString());
        write("tagmanifest-sha256.txt", new ByteArrayInputStream(tags.toString().getBytes(StandardCharsets.UTF_8)));
        zip.finish();
    }

    private void tag(String path, String content) throws IOException {
        var entry = write(path, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        tags.append(entry.sha256()).append("  ").append(path).append('\n');
    }

    private Entry write(String path, InputStream content) throws IOException {
        zip.putNextEntry(new ZipEntry(folder + path));
        var digest = sha256();
        var through = new DigestOutputStream(zip, digest);
        long size = content.transferTo(through);
        zip.closeEntry();
        return new Entry(path, HexFormat.of().formatHex(digest.digest()), size);
    }

    /** A name that every system takes and no list misreads: letters, digits, points, hyphens, underscores. */
    static String name(String text) {
        var plain = text.replaceAll("[^\\p{L}\\p{N}._-]+", "_").replaceAll("^\\.+", "_");
        int length = plain.codePointCount(0, plain.length());
        return length <= LONGEST ? plain : plain.substring(plain.offsetByCodePoints(0, length - LONGEST));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
