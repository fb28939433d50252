package shouwen.archive.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import shouwen.archive.Appraised;
import shouwen.archive.Destruction;
import shouwen.archive.SecurityLevel;
import shouwen.shared.UnknownThingException;

/** Reads and writes the records of proposals to destroy. */
@ApplicationScoped
class DestructionRows {

    private static final String ITEM =
            """
            insert into destruction_item (operator_id, destruction_id, record_id, number, title, class, security, retention,
                retain_until, sha256, barcodes, open)
            values (:operator, :destruction, :record, :number, :title, :class, :security, :retention, :until, :sha256,
                :barcodes, true)
            """;
    private static final String ITEMS =
            """
            select i.record_id, i.number, i.title, i.class, i.security, i.retention, cast(i.retain_until as text) as retain_until,
                i.sha256, i.barcodes
            from destruction_item i
            where i.operator_id = :operator and i.destruction_id = :destruction
            order by i.number
            """;
    private static final String CLOSE =
            "update destruction_item set open = false where operator_id = :operator and destruction_id = :destruction";
    private static final String BY_NUMBER =
            "select d from Destruction d where d.operatorId = :operator and d.number = :number";

    @PersistenceContext
    EntityManager entities;

    Destruction locked(UUID operatorId, String number) {
        return entities.createQuery(BY_NUMBER, Destruction.class)
                .setParameter("operator", operatorId)
                .setParameter("number", number)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new UnknownThingException("destruction", number));
    }

    void add(Destruction destruction, Appraised record) {
        entities.createNativeQuery(ITEM)
                .setParameter("operator", destruction.operatorId())
                .setParameter("destruction", destruction.id())
                .setParameter("record", record.id())
                .setParameter("number", record.number())
                .setParameter("title", record.title())
                .setParameter("class", record.recordClass())
                .setParameter("security", record.security().name())
                .setParameter("retention", record.retention())
                .setParameter("until", record.retainUntil())
                .setParameter("sha256", record.sha256())
                .setParameter("barcodes", String.join("\u001f", record.barcodes()))
                .executeUpdate();
    }

    /** It is settled: its records may be proposed again. */
    void close(Destruction destruction) {
        entities.createNativeQuery(CLOSE)
                .setParameter("operator", destruction.operatorId())
                .setParameter("destruction", destruction.id())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    List<Appraised.Item> items(UUID operatorId, UUID destruction) {
        List<Tuple> rows = entities.createNativeQuery(ITEMS, Tuple.class)
                .setParameter("operator", operatorId)
                .setParameter("destruction", destruction)
                .getResultList();
        return rows.stream().map(DestructionRows::item).toList();
    }

    private static Appraised.Item item(Tuple row) {
        return new Appraised.Item(
                row.get("record_id", UUID.class),
                row.get("number", String.class),
                row.get("title", String.class),
                row.get("class", String.class),
                SecurityLevel.valueOf(row.get("security", String.class)),
                row.get("retention", String.class),
                LocalDate.parse(row.get("retain_until", String.class)),
                row.get("sha256", String.class),
                Appraisals.barcodes(row.get("barcodes", String.class)));
    }
}
