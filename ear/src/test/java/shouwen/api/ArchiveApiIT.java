package shouwen.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shouwen.harness.RunningServer;
import shouwen.shared.Ids;

/** The archive by program: records held, destroyed by two, certified; what cannot be understood is refused. */
class ArchiveApiIT {

    private static final Town TOWN = Town.founded();
    private static final LocalDate OVER = LocalDate.of(2020, 12, 31);

    /** CLK-006: proposed, agreed by two, destroyed, certified with the Chinese title. */
    @Test
    void a_record_is_destroyed_and_certified_by_program() throws Exception {
        var number = filed("䶮山小区供热协议", OVER);
        var hold = TOWN.archivist().post("archive/records/" + number + "/holds", "{\"reason\": \"诉讼\"}").is(201).at("/id").asText();
        TOWN.archivist().get("archive/records/" + number + "/holds").is(200).fits("HoldList");
        TOWN.archivist().get("archive/destructions/due").is(200).fits("DueList");
        TOWN.archivist().post("archive/destructions", proposal(number)).isProblem(409);
        TOWN.archivist().post("archive/records/" + number + "/holds/" + hold + "/lift", "{\"reason\": \"已结\"}").is(204);

        var made = TOWN.archivist().post("archive/destructions", proposal(number)).is(201).at("/number").asText();
        TOWN.archivist().get("archive/destructions/" + made + "/certificate").isProblem(409);
        agree(TOWN.supervisor(), made);
        agree(TOWN.another("general-office", "customer-service"), made);

        var whole = TOWN.supervisor().get("archive/destructions/" + made).is(200).fits("DestructionWhole");
        assertThat(whole.at("/destruction/state").asText()).isEqualTo("destroyed");
        TOWN.archivist().get("archive/destructions?state=destroyed").is(200).fits("DestructionList");
        var record = TOWN.archivist().get("archive/records/" + number).is(200);
        assertThat(record.at("/text").asText()).isEmpty();
        var pdf = TOWN.archivist().bytes("archive/destructions/" + made + "/certificate", "Accept-Language", "zh-CN");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("档案销毁证明", "䶮山小区供热协议", number, "Test supervisor", "Test general-office", "Test archivist");
        }
    }

    /** Each record in clear noted, and everything in the package has the checksum its list says. */
    @Test
    void a_package_holds_what_its_checksums_say() throws Exception {
        var one = filed("导出的䶮山协议", OVER);
        var other = filed("导出的另一份", null);
        long noted = TOWN.rows("disclosure");
        TOWN.archivist().post("archive/exports", "{\"records\": [\"" + one + "\"]}").isProblem(422);
        TOWN.callTaker().post("archive/exports", "{\"purpose\": \"legal\"}").isProblem(403);

        var body = "{\"records\": [\"%s\", \"%s\"], \"purpose\": \"legal\"}".formatted(one, other);
        var made = TOWN.archivist().post("archive/exports", body).is(201).at("/number").asText();
        var files = unpacked(TOWN.archivist().bytes("archive/exports/" + made));

        assertThat(TOWN.rows("disclosure")).isEqualTo(noted + 2);
        TOWN.archivist().post("archive/exports?number=" + other, "{\"purpose\": \"legal\"}").is(201);
        assertThat(TOWN.rows("disclosure")).isEqualTo(noted + 3);
        TOWN.another("archivist", "archive").get("archive/exports/" + made).isProblem(404);
        var list = new String(files.get(made + "/manifest-sha256.txt"), StandardCharsets.UTF_8);
        assertThat(list.lines()).hasSize(5).allSatisfy(line -> {
            var parts = line.split("  ");
            assertThat(sha256(files.get(made + "/" + parts[1]))).isEqualTo(parts[0]);
        });
        var record = files.get(made + "/data/records/0001-" + one + "/record.json");
        assertThat(sha256(record)).isEqualTo(TOWN.archivist().get("archive/records/" + one).at("/sha256").asText());
        try (var pdf = Loader.loadPDF(files.get(made + "/data/records/0002-" + other + "/record.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("导出的另一份");
        }
        assertThat(new String(files.get(made + "/data/manifest.json"), StandardCharsets.UTF_8)).contains("PDF/A-1b", one);
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    static Stream<Arguments> questions() {
        return Stream.of(
                Arguments.of("archive/records?held=perhaps", 400),
                Arguments.of("archive/records?year=x", 400),
                Arguments.of("archive/records?kind=poem", 400),
                Arguments.of("archive/records?from=2026-02-30", 400),
                Arguments.of("archive/records?title=x", 422),
                Arguments.of("archive/records/none/holds", 404),
                Arguments.of("archive/records/none/receipt", 404),
                Arguments.of("archive/loans?state=LENT", 400),
                Arguments.of("archive/loans?after=1", 400),
                Arguments.of("archive/loans/none", 404),
                Arguments.of("archive/destructions?state=gone", 400),
                Arguments.of("archive/destructions/due?limit=0", 400),
                Arguments.of("archive/destructions/due?after=x", 400),
                Arguments.of("archive/destructions/none/certificate", 404),
                Arguments.of("archive/exports/none", 404));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_question_that_cannot_be_understood_is_refused(String path, int status) {
        TOWN.archivist().get(path).isProblem(status);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("archive/loans", "{}", 422, "barcode"),
                Arguments.of("archive/loans", "{\"barcode\": \"none\", \"purpose\": \"x\"}", 404, null),
                Arguments.of("archive/loans", "{\"barcode\": \"none\", \"use\": \"LOAN\"}", 400, "use"),
                Arguments.of("archive/records/{number}/disclosures", "{\"purpose\": \"curiosity\"}", 422, "purpose"),
                Arguments.of("archive/records/{number}/holds", "{}", 422, "reason"),
                Arguments.of("archive/records/{number}/holds", "{\"reason\": \"a\\u202eb\"}", 422, "reason"),
                Arguments.of("archive/records/{number}/holds", "{\"reason\": \"" + "x".repeat(501) + "\"}", 422, "reason"),
                Arguments.of("archive/records/{number}/holds", "{\"reason\": \"x\", \"until\": \"2026-02-30\"}", 422, "until"),
                Arguments.of("archive/records/{number}/holds", "{\"reason\": \"x\", \"until\": \"2001-01-01\"}", 422, "until"),
                Arguments.of("archive/records/{number}/holds", "{\"why\": \"x\"}", 400, "why"),
                Arguments.of("archive/records/none/holds", "{\"reason\": \"x\"}", 404, null),
                Arguments.of("archive/records/{number}/holds/" + Ids.next() + "/lift", "{\"reason\": \"x\"}", 404, null),
                Arguments.of("archive/exports", "{}", 422, "purpose"),
                Arguments.of("archive/exports", "{\"records\": [], \"purpose\": \"legal\"}", 422, "records"),
                Arguments.of("archive/exports", "{\"records\": [\"none\"], \"purpose\": \"legal\"}", 404, null),
                Arguments.of("archive/exports?q=x", "{\"purpose\": \"legal\"}", 422, "q"),
                Arguments.of("archive/exports?number=none", "{\"purpose\": \"legal\"}", 422, "records"),
                Arguments.of("archive/destructions", "{}", 422, null),
                Arguments.of("archive/destructions", "{\"records\": [], \"reason\": \"x\"}", 422, "records"),
                Arguments.of("archive/destructions", "{\"records\": [null], \"reason\": \"x\"}", 404, null),
                Arguments.of("archive/destructions", "{\"records\": \"all\", \"reason\": \"x\"}", 400, "records"),
                Arguments.of("archive/destructions", "{\"records\": [\"{number}\"], \"reason\": \"\"}", 422, "reason"),
                Arguments.of("archive/destructions", "{\"records\": [\"{number}\"], \"reason\": \"x\"}", 409, null));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void what_cannot_be_done_is_refused_and_nothing_is_kept(String path, String body, int status, String field)
            throws SQLException {
        var number = filed("不能销毁的记录", null);
        long holds = TOWN.rows("retention_hold");

        var reply = TOWN.archivist().post(path.replace("{number}", number), body.replace("{number}", number)).isProblem(status);

        assertThat(TOWN.rows("retention_hold")).isEqualTo(holds);
        if (field != null) {
            assertThat(reply.at("/errors/0/field").asText()).isEqualTo(field);
        }
    }

    /** Nobody else's business: neither other roles nor other operators. */
    @Test
    void others_neither_hold_nor_propose() throws SQLException {
        var number = filed("内部记录", OVER);

        TOWN.callTaker().post("archive/records/" + number + "/holds", "{\"reason\": \"x\"}").isProblem(403);
        TOWN.supervisor().post("archive/destructions", proposal(number)).isProblem(403);
        TOWN.callTaker().get("archive/destructions").isProblem(403);
        Town.founded().archivist().post("archive/destructions", proposal(number)).isProblem(404);
    }

    private static String proposal(String number) {
        return "{\"records\": [\"%s\"], \"reason\": \"保管期满\"}".formatted(number);
    }

    private static void agree(Program who, String proposal) {
        var waiting = who.get("approvals?kind=record-destruction").is(200);
        assertThat(waiting.at("/items/0/number").asText()).isEqualTo(proposal);
        who.post("approvals/" + waiting.at("/items/0/id").asText() + "/decision", "{\"agree\": true}").is(204);
    }

    /** A record as the archive keeps it. @param until last day it must be kept; null for ever */
    private static String filed(String title, LocalDate until) throws SQLException {
        var id = Ids.next();
        var number = "WS-2010-D10-" + id.toString().substring(24);
        var sql =
                """
                insert into archive_record (id, operator_id, number, class, case_number, title, text, content, folded, pairs,
                    security, departments, retain_until, sha256, filed_at, kind, source_id, year, retention)
                select ?, ?, ?, 'correspondence', '', ?, ?, c.content, '', '', 'INTERNAL', '{}', ?,
                    encode(sha256(convert_to(c.content, 'UTF8')), 'hex'), now(), 'paper', ?, 2010, 'P10Y'
                from (select '{"title":"' || cast(? as text) || '"}' as content) c
                """;
        try (var connection = RunningServer.get().database().open();
                var insert = connection.prepareStatement(sql)) {
            Object[] values = {id, TOWN.operator(), number, title, title, until, UUID.randomUUID(), title};
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
        return number;
    }
}
