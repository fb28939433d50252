package shouwen.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import shouwen.audit.Commitment;

/** Reads the ledger back. For services only: they have already decided that the caller may see the case. */
@ApplicationScoped
public class LedgerQueries {

    private static final int LIMIT = 1000;
    private static final String TIMELINE =
            """
            select e.id, e.type, e.actor_id, e.happened_at, cast(e.body as text) as body, e.words
            from ledger_event e
            where e.operator_id = :operator and e.case_id = :case
            order by e.happened_at, e.id
            limit :limit
            """;

    @PersistenceContext
    EntityManager entities;

    /**
     * What happened to a case, oldest first; the first thousand events. What people wrote stands under {@code reason} until its
     * content, or that of the entry or order told of, is destroyed ({@link shouwen.audit.ContentErased}).
     */
    public List<LedgerEntry> timeline(UUID operatorId, UUID caseId) {
        return entities.unwrap(Session.class)
                .createNativeQuery(TIMELINE, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("type", String.class)
                .addScalar("actor_id", UUID.class)
                .addScalar("happened_at", Instant.class)
                .addScalar("body", String.class)
                .addScalar("words", String.class)
                .setParameter("operator", operatorId)
                .setParameter("case", caseId)
                .setParameter("limit", LIMIT)
                .getResultStream()
                .map(LedgerQueries::entry)
                .toList();
    }

    private static LedgerEntry entry(Tuple row) {
        var body = LedgerJson.read(row.get("body", String.class));
        if (Commitment.is(body.get(Ledger.REASON))) {
            body.compute(Ledger.REASON, (key, sealed) -> row.get("words", String.class)); // gone where they were destroyed
        }
        return new LedgerEntry(
                row.get("id", UUID.class),
                row.get("type", String.class),
                row.get("actor_id", UUID.class),
                row.get("happened_at", Instant.class),
                body);
    }
}
