package shouwen.archive.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.archive.FileText;
import shouwen.archive.RecordText;
import shouwen.archive.ScanFailure;
import shouwen.audit.service.Ledger;
import shouwen.content.MediaType;
import shouwen.shared.Ids;
import shouwen.text.CharacterPairs;

/**
 * The scans that wait to be read. Who takes one holds it for some minutes, and says so again before each page: nobody else reads
 * it meanwhile, and what died over it lets go of it by itself. A record is locked before its file.
 */
@ApplicationScoped
public class ScanQueue {

    private static final String TAKE =
            """
            update record_file set read_claim = :claim, read_until = now() + interval '10 minutes', read_tries = read_tries + 1
            where id = (
                select f.id from record_file f
                where f.text_found = 'NONE' and (f.media_type like 'image/%' or f.media_type = 'application/pdf')
                    and (f.read_until is null or f.read_until < now())
                order by f.id limit 1
                for update skip locked)
            returning id, operator_id, record_id, sha256, media_type, read_tries
            """;
    private static final String HOLD =
            "update record_file set read_until = now() + interval '10 minutes' where id = :id and read_claim = :claim";
    private static final String RECORD =
            """
            select r.id, r.number, r.source_number, r.text from archive_record r
            where r.operator_id = :operator and r.id = :record
            for update
            """;
    private static final String DONE =
            """
            update record_file set text_found = :found, read_failure = :failure, read_claim = null, read_until = null
            where operator_id = :operator and id = :id and read_claim = :claim
            """;
    private static final String FOUND_BY =
            """
            update archive_record set text = :text, folded = :folded,
                pairs = array_to_tsvector(string_to_array(:pairs, chr(31)))
            where operator_id = :operator and id = :record
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Ledger ledger;

    /**
     * A scan that is being read.
     *
     * @param claim who reads it
     * @param tries how often somebody began, this time with it
     */
    record Scan(UUID id, UUID operatorId, UUID recordId, String sha256, MediaType mediaType, int tries, UUID claim) {}

    /** The one that waits longest, now the caller's; empty where none waits. */
    @Transactional(TxType.REQUIRES_NEW)
    @SuppressWarnings("unchecked")
    Optional<Scan> take() {
        var claim = Ids.next();
        List<Tuple> rows = entities.createNativeQuery(TAKE, Tuple.class).setParameter("claim", claim).getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Scan(
                        row.get("id", UUID.class),
                        row.get("operator_id", UUID.class),
                        row.get("record_id", UUID.class),
                        row.get("sha256", String.class),
                        MediaType.of(row.get("media_type", String.class)).orElseThrow(),
                        row.get("read_tries", Integer.class),
                        claim));
    }

    /** Whether it is still the caller's, for some minutes more. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean hold(Scan scan) {
        return entities.createNativeQuery(HOLD)
                        .setParameter("id", scan.id())
                        .setParameter("claim", scan.claim())
                        .executeUpdate()
                == 1;
    }

    /** Keeps what was read, and the record is found by it. Nothing happens when the scan is somebody else's or gone by now. */
    @Transactional(TxType.REQUIRES_NEW)
    void read(Scan scan, FileText read, String languages) {
        var record = locked(scan);
        if (record == null || !done(scan, read.found(), "")) {
            return;
        }
        var number = record.get("number", String.class);
        if (!read.text().isEmpty()) {
            var text = record.get("text", String.class) + "\n" + read.text();
            var folded = RecordText.searched(text, number, record.get("source_number", String.class));
            entities.createNativeQuery(FOUND_BY)
                    .setParameter("text", text)
                    .setParameter("folded", folded)
                    .setParameter("pairs", String.join("\u001f", CharacterPairs.of(folded)))
                    .setParameter("operator", scan.operatorId())
                    .setParameter("record", scan.recordId())
                    .executeUpdate();
        }
        write(scan, Map.of(
                "number", number,
                "file", scan.sha256(),
                "found", read.found().name(),
                "characters", read.text().length(),
                "languages", languages));
    }

    /** Keeps why it could not be read. */
    @Transactional(TxType.REQUIRES_NEW)
    void failed(Scan scan, ScanFailure why) {
        var record = locked(scan);
        if (record != null && done(scan, FileText.Found.FAILED, why.name())) {
            write(scan, Map.of(
                    "number", record.get("number", String.class), "file", scan.sha256(), "found", "FAILED", "failure", why.name()));
        }
    }

    @SuppressWarnings("unchecked")
    private @Nullable Tuple locked(Scan scan) {
        List<Tuple> rows = entities.createNativeQuery(RECORD, Tuple.class)
                .setParameter("operator", scan.operatorId())
                .setParameter("record", scan.recordId())
                .getResultList();
        return rows.stream().findFirst().orElse(null);
    }

    private boolean done(Scan scan, FileText.Found found, String failure) {
        return entities.createNativeQuery(DONE)
                        .setParameter("found", found.name())
                        .setParameter("failure", failure)
                        .setParameter("operator", scan.operatorId())
                        .setParameter("id", scan.id())
                        .setParameter("claim", scan.claim())
                        .executeUpdate()
                == 1;
    }

    private void write(Scan scan, Map<String, ?> body) {
        ledger.write(scan.operatorId(), scan.recordId(), "scan.read", null, body);
    }
}
