package shouwen.content.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import shouwen.content.ContentRule;

/** A file just received: written, durable, hashed, not yet looked at. */
record Arrival(String sha256, long size) {

    private static final int BUFFER = 64 * 1024;

    /** Copies a stream into a file, reading no more than one buffer beyond the limit. */
    static Arrival receive(InputStream in, Path file, ContentRule rule) throws IOException {
        var digest = newDigest();
        var buffer = new byte[BUFFER];
        long size = 0;
        try (var out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > rule.maxBytes()) {
                    throw rule.tooLarge();
                }
                digest.update(buffer, 0, read);
                write(out, ByteBuffer.wrap(buffer, 0, read));
            }
            out.force(true);
        }
        if (size == 0) {
            throw rule.empty();
        }
        return new Arrival(HexFormat.of().formatHex(digest.digest()), size);
    }

    private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
