package shouwen.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shouwen.audit.EventProof;
import shouwen.audit.HashChain;
import shouwen.audit.LedgerFact;
import shouwen.audit.MerklePaths;
import shouwen.audit.MerkleTree;

/** The verifier that outsiders get, on receipts as we give them (S13). */
class VerifyReceiptTest {

    private static final Path VERIFIER = Path.of("../docs/proof/VerifyReceipt.java");
    private static final UUID OPERATOR = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    private static final Instant FILED = Instant.parse("2026-11-22T02:03:04.567890Z");
    private static final String CONTENT = "{\"summary\":\"𠮷家漏水\"}";

    @TempDir
    Path directory;

    @Test
    void a_receipt_fits_and_so_does_its_record() throws Exception {
        var receipt = written(receipt());
        var root = text(receipt).replaceAll("(?s).*\"root\".*?\"hash\"\\s*:\\s*\"([0-9a-f]+)\".*", "$1");

        assertThat(verify(receipt.toString())).isZero();
        assertThat(verify(receipt.toString(), content(CONTENT).toString())).isZero();
        assertThat(verify(receipt.toString(), content(CONTENT).toString(), root)).isZero();
    }

    @Test
    void one_byte_of_anything_changed_is_found() throws Exception {
        var sound = written(receipt());

        assertThat(verify(sound.toString(), content(CONTENT.replace("漏", "渗")).toString())).isEqualTo(1);
        assertThat(verify(sound.toString(), content(CONTENT).toString(), "00".repeat(32))).isEqualTo(1);
        for (var change : List.of("KF-2026-000007>KF-2026-000008", "record.filed>record.other", "\"position\":7>\"position\":8")) {
            var parts = change.split(">");
            var altered = directory.resolve("altered.json");
            Files.writeString(altered, text(sound).replace(parts[0], parts[1]));
            assertThat(verify(altered.toString())).as(change).isEqualTo(1);
        }
        Files.writeString(directory.resolve("rubbish.json"), "{\"format\": 7");
        assertThat(verify(directory.resolve("rubbish.json").toString())).isEqualTo(1);
    }

    @Test
    void a_whole_package_is_checked_at_once() throws Exception {
        var one = Files.createDirectories(directory.resolve("data/records/0001-KF-2026-000007"));
        var gone = Files.createDirectories(directory.resolve("data/records/0002-KF-2026-000008"));
        Files.createDirectories(directory.resolve("data/records/0003-KF-2026-000009"));
        Files.move(written(receipt()), one.resolve("receipt.json"));
        Files.copy(one.resolve("receipt.json"), gone.resolve("receipt.json"));
        Files.writeString(one.resolve("record.json"), CONTENT);
        var list = "%s  data/records/0001-KF-2026-000007/record.json\n";
        Files.writeString(directory.resolve("manifest-sha256.txt"), list.formatted(receipt().sha256()));

        assertThat(verify(directory.toString())).isZero();
        assertThat(verify(directory.toString(), "00".repeat(32))).isEqualTo(1);
        Files.writeString(one.resolve("record.json"), CONTENT + " ");
        assertThat(verify(directory.toString())).isEqualTo(1);
        Files.delete(directory.resolve("manifest-sha256.txt"));
        assertThat(verify(directory.toString())).isEqualTo(1);
    }

    private static Receipt receipt() throws Exception {
        var chain = new HashChain(OPERATOR);
        var seals = new ArrayList<byte[]>();
        byte[] previous = chain.last();
        LedgerFact fact = null;
        var sha256 = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(CONTENT.getBytes(StandardCharsets.UTF_8)));
        for (int i = 1; i <= 21; i++) {
            var body = "{\"number\":\"KF-2026-00000%d\",\"sha256\":\"%s\"}".formatted(i, sha256);
            var next = new LedgerFact(new UUID(1, i), OPERATOR, new UUID(2, i), "record.filed", null, FILED, body);
            if (i == 7) {
                previous = chain.last();
                fact = next;
            }
            seals.add(chain.append(next));
        }
        var tree = new MerkleTree();
        seals.forEach(tree::append);
        var paths = new MerklePaths(List.of(6L), 21);
        seals.forEach(paths::next);
        var anchored = new EventProof.Anchored(FILED.plusSeconds(3600), tree.root(), paths.of(6));
        var proof = new EventProof(fact, 7, previous, seals.get(6), anchored);
        return new Receipt(OPERATOR, "示范供热", "KF-2026-000007", sha256, FILED, proof, FILED.plusSeconds(7200));
    }

    private Path written(Receipt receipt) throws IOException {
        return Files.writeString(
                directory.resolve("receipt.json"), new ObjectMapper().writeValueAsString(receipt.form()));
    }

    private Path content(String text) throws IOException {
        return Files.writeString(directory.resolve("record.json"), text);
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file);
    }

    /** Compiled anew and called as its main method is, for each start of a Java takes seconds. */
    private int verify(String... arguments) throws Exception {
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (!Files.exists(directory.resolve("VerifyReceipt.class"))) {
            assertThat(compiler.run(null, null, null, "-d", directory.toString(), VERIFIER.toString())).isZero();
        }
        try (var loader = new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
            var verify = loader.loadClass("VerifyReceipt").getMethod("verify", String[].class);
            return (int) verify.invoke(null, (Object) arguments);
        }
    }
}
