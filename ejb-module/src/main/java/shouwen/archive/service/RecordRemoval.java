package shouwen.archive.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.approval.Approval;
import shouwen.archive.Appraised;
import shouwen.archive.Destruction;
import shouwen.archive.Paper;
import shouwen.audit.service.Ledger;
import shouwen.identity.service.Operators;
import shouwen.text.CharacterPairs;
import shouwen.text.TextFolding;

/**
 * Destroys the records of a proposal that two people agreed to, in the transaction of the last one (CLK-006). Content, text,
 * what it was found by and its files go, in the archive and in the matter it was filed from ({@link SourceErasure}); number, class,
 * hash, covered title and the ledger's events stay.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class RecordRemoval {

    private static final String LOCK =
            """
            select r.id from archive_record r
            where r.operator_id = :operator
                and r.id in (select i.record_id from destruction_item i where i.destruction_id = :destruction)
            order by r.id
            for update of r
            """;
    private static final String BLANK =
            """
            update archive_record set title = :title, text = '', content = '{}', personal = '{}', folded = :folded,
                pairs = array_to_tsvector(string_to_array(:pairs, chr(31))), destroyed_at = :at
            where operator_id = :operator and id = :id and destroyed_at is null
            """;
    private static final String LEAVING =
            """
            insert into content_leaving (sha256, since)
            select f.sha256, cast(:at as timestamptz) from record_file f where f.operator_id = :operator and f.record_id = :record
            union
            select a.sha256, cast(:at as timestamptz) from attachment a
            join archive_record r on r.operator_id = a.operator_id and r.kind = 'case' and r.source_id = a.case_id
            where r.operator_id = :operator and r.id = :record
            on conflict do nothing
            """;
    private static final String FILES = "delete from record_file where operator_id = :operator and record_id = :record";
    private static final String ATTACHMENTS =
            """
            delete from attachment a using archive_record r
            where r.operator_id = :operator and r.id = :record and r.kind = 'case'
                and a.operator_id = r.operator_id and a.case_id = r.source_id
            """;
    private static final String PAPER_TITLES =
            "update paper set title = :title, version = version + 1 where operator_id = :operator and record_id = :record";
    private static final String LOANS =
            """
            update paper_loan set title = :title, purpose = '', decision_note = '', recall_reason = '', version = version + 1
            where operator_id = :operator
                and paper_id in (select p.id from paper p where p.operator_id = :operator and p.record_id = :record)
            """;
    private static final String PAPERS =
            "select p.id from Paper p where p.operatorId = :operator and p.recordId = :record order by p.id";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Appraisals appraisals;

    @Inject
    Operators operators;

    @Inject
    DestructionRows rows;

    @Inject
    SourceErasure sources;

    @Inject
    Ledger ledger;

    /** Looks at each record once more; refused, naming them, when one is held, out or not what it was. */
    public void destroy(Destruction destruction, UUID approvalId, Instant at) {
        var operator = destruction.operatorId();
        entities.createNativeQuery(LOCK, UUID.class)
                .setParameter("operator", operator)
                .setParameter("destruction", destruction.id())
                .getResultList();
        var items = new TreeMap<UUID, Appraised.Item>();
        rows.items(operator, destruction.id()).forEach(item -> items.put(item.recordId(), item));
        var sql = ArchiveSql.ofOperator(operator)
                .and("r.id in (select i.record_id from destruction_item i where i.destruction_id = :destruction)")
                .with("destruction", destruction.id());
        var records = appraisals.exact(sql, operator);
        var today = operators.today(operator);
        Appraisals.refuse(records, record -> record.obstacle(today, items.get(record.id())));
        var consents = consents(approvalId);
        destruction.destroy(consents, at);
        var by = consents.get(consents.size() - 1).by();
        records.forEach(record -> destroy(destruction, items.get(record.id()), by, at));
        rows.close(destruction);
        write(destruction, "destruction.done", by, Map.of(
                "records", items.values().stream().map(item -> Map.of("number", item.number(), "sha256", item.sha256())).toList()));
    }

    /** It will not be; the records may be proposed again. */
    public void leave(Destruction destruction, boolean refused, @Nullable UUID by, String note, Instant at) {
        if (refused) {
            destruction.refuse(by, note, at);
        } else {
            destruction.withdraw(by, at);
        }
        rows.close(destruction);
        write(destruction, refused ? "destruction.refused" : "destruction.withdrawn", by, Map.of());
    }

    private List<Destruction.Consent> consents(UUID approvalId) {
        return entities.find(Approval.class, approvalId).rungs().stream()
                .filter(rung -> rung.decidedBy() != null && rung.decidedAt() != null)
                .map(rung -> new Destruction.Consent(rung.decidedBy(), rung.decidedAt()))
                .toList();
    }

    private void destroy(Destruction destruction, Appraised.Item item, UUID by, Instant at) {
        var operator = destruction.operatorId();
        update(LEAVING, operator, item, at);
        entities.createNativeQuery(FILES)
                .setParameter("operator", operator)
                .setParameter("record", item.recordId())
                .executeUpdate();
        entities.createNativeQuery(ATTACHMENTS)
                .setParameter("operator", operator)
                .setParameter("record", item.recordId())
                .executeUpdate();
        blank(operator, item, at);
        sources.erase(destruction, item, by, at);
        cover(PAPER_TITLES, operator, item);
        cover(LOANS, operator, item);
        entities.createQuery(PAPERS, UUID.class)
                .setParameter("operator", operator)
                .setParameter("record", item.recordId())
                .getResultList()
                .forEach(id -> entities.find(Paper.class, id, LockModeType.PESSIMISTIC_WRITE).destroy(at));
        ledger.write(operator, item.recordId(), "record.destroyed", by, Map.of(
                "number", item.number(), "sha256", item.sha256(), "destruction", destruction.number()));
    }

    private void update(String statement, UUID operator, Appraised.Item item, Instant at) {
        entities.createNativeQuery(statement)
                .setParameter("operator", operator)
                .setParameter("record", item.recordId())
                .setParameter("at", at)
                .executeUpdate();
    }

    private void cover(String statement, UUID operator, Appraised.Item item) {
        entities.createNativeQuery(statement)
                .setParameter("title", item.title())
                .setParameter("operator", operator)
                .setParameter("record", item.recordId())
                .executeUpdate();
    }

    private void blank(UUID operator, Appraised.Item item, Instant at) {
        var folded = TextFolding.fold(item.title() + "\n" + item.number());
        entities.createNativeQuery(BLANK)
                .setParameter("title", item.title())
                .setParameter("folded", folded)
                .setParameter("pairs", String.join("\u001f", CharacterPairs.of(folded)))
                .setParameter("at", at)
                .setParameter("operator", operator)
                .setParameter("id", item.recordId())
                .executeUpdate();
    }

    private void write(Destruction destruction, String type, @Nullable UUID by, Map<String, ?> more) {
        var body = new TreeMap<String, Object>(more);
        body.put("destruction", destruction.number());
        ledger.write(destruction.operatorId(), destruction.id(), type, by, body);
    }
}
