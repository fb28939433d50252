package shouwen.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import shouwen.launcher.Database;
import shouwen.text.CharacterPairs;
import shouwen.text.TextFolding;
import shouwen.text.TextQuery;

/**
 * Measures searching the archive at many records: pages of 50 by API with two and eight clients, words of few and of many hits
 * in turn, and whether everything is found that a plain look through all texts finds.
 */
final class Finding {

    private static final int BATCH = 500;
    private static final int WORDS = 200;
    private static final int ORACLE_WORDS = 30;
    private static final int COMPARED = 1_000;
    private static final int PAGE = 200;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILL =
            """
            insert into archive_record (id, operator_id, number, kind, class, source_number, case_number, title, text, content,
                folded, pairs, security, departments, year, sha256, filed_at, filed_by)
            select cast('01a30000-0000-7000-8000-' || lpad(to_hex(n.i), 12, '0') as uuid), s.operator_id, 'BE-' || n.i, 'paper',
                (array['complaint', 'repair', 'consultation', 'letters'])[1 + n.i % 4], '', '', ?, ?, '{}', ?,
                array_to_tsvector(string_to_array(?, chr(31))), 'INTERNAL', array['maintenance'], 2000 + cast(n.i % 26 as int),
                'bench', timestamptz '2000-01-01 00:00:00Z' + n.i * interval '1 minute', s.id
            from staff s, (select cast(? as bigint) as i) n
            where s.roles @> array['archivist']
            order by s.id limit 1
            """;

    private final Database database;
    private final Client archivist;
    private final long records;
    private final Consumer<String> say;

    Finding(Database database, Client archivist, long records, Consumer<String> say) {
        this.database = database;
        this.archivist = archivist;
        this.records = records;
        this.say = say;
    }

    void run(Duration lasting) throws Exception {
        fill();
        var words = words();
        Load.closed(2, Duration.ofSeconds(20), () -> search(any(words)));
        for (int clients : new int[] {2, 8}) {
            var result = Load.closed(clients, lasting, () -> search(any(words)));
            say.accept(String.format(
                    Locale.ROOT,
                    "| search of %,d records, page of 50, %d clients | %.0f/s, p50 %.1f, p95 %.1f, p99 %.1f ms, %d failed |",
                    records, clients, result.perSecond(), result.millis(50), result.millis(95), result.millis(99),
                    result.failed()));
        }
        recall(words);
    }

    private void fill() throws SQLException {
        long began = System.nanoTime();
        try (var connection = database.open();
                var setting = connection.createStatement();
                var insert = connection.prepareStatement(FILL)) {
            setting.execute("set synchronous_commit = off");
            connection.setAutoCommit(false);
            for (long i = 1; i <= records; i++) {
                var text = RecordTexts.text(i);
                var folded = TextFolding.fold(text);
                insert.setString(1, RecordTexts.title(i));
                insert.setString(2, text);
                insert.setString(3, folded);
                insert.setString(4, String.join("\u001f", CharacterPairs.of(folded)));
                insert.setLong(5, i);
                insert.addBatch();
                if (i % BATCH == 0 || i == records) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            connection.setAutoCommit(true);
            setting.execute("vacuum analyze archive_record");
        }
        say.accept(String.format(
                Locale.ROOT, "| records filed | %,d in %.0f s |", records, (System.nanoTime() - began) / 1e9));
    }

    /** Two neighbouring characters from anywhere in the texts, and now and then a phrase or a number. */
    private List<String> words() {
        var random = new Random(7);
        var words = new ArrayList<String>();
        while (words.size() < WORDS) {
            var characters = RecordTexts.text(1 + (long) (random.nextDouble() * records)).codePoints().toArray();
            int length = words.size() % 5 == 4 ? 5 : 2;
            int from = random.nextInt(characters.length - length);
            var word = new String(characters, from, length);
            if (word.codePoints().allMatch(Character::isLetter) && TextQuery.of(word).isPresent()) {
                words.add(word);
            }
        }
        return words;
    }

    private static String any(List<String> words) {
        return words.get(ThreadLocalRandom.current().nextInt(words.size()));
    }

    private void search(String word) throws IOException, InterruptedException {
        archivist.get("api/v1/archive/records?limit=50&q=" + URLEncoder.encode(word, StandardCharsets.UTF_8));
    }

    /** The newest thousand hits of some words, against those of a plain look through all texts. */
    private void recall(List<String> words) throws Exception {
        long expected = 0;
        long found = 0;
        for (var word : words.subList(0, ORACLE_WORDS)) {
            var oracle = oracle(word);
            var hits = hits(word, oracle.size());
            expected += oracle.size();
            found += oracle.stream().filter(hits::contains).count();
            if (hits.size() != oracle.size()) {
                say.accept("| WRONG: " + word + " | " + hits.size() + " found, " + oracle.size() + " are there |");
            }
        }
        say.accept(String.format(
                Locale.ROOT, "| recall against a plain look through all texts, %d words | %,d of %,d |", ORACLE_WORDS, found, expected));
    }

    private List<String> oracle(String word) {
        var phrase = TextFolding.fold(word);
        var hits = new ArrayList<String>();
        for (long i = records; i >= 1 && hits.size() < COMPARED; i--) {
            if (TextFolding.fold(RecordTexts.text(i)).contains(phrase)) {
                hits.add("BE-" + i);
            }
        }
        return hits;
    }

    private List<String> hits(String word, int most) throws Exception {
        var hits = new ArrayList<String>();
        var after = "";
        while (hits.size() < Math.max(most, 1)) {
            var page = JSON.readTree(archivist.get("api/v1/archive/records?kind=paper&limit=" + PAGE + "&q="
                    + URLEncoder.encode(word, StandardCharsets.UTF_8) + after));
            page.path("items").forEach(item -> hits.add(item.path("number").asText()));
            if (page.path("next").isNull() || page.path("items").isEmpty()) {
                break;
            }
            after = "&after=" + page.path("next").asText();
        }
        return hits.subList(0, Math.min(hits.size(), COMPARED));
    }
}
