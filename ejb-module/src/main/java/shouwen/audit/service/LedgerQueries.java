package shouwen.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Reads the ledger back. For services only: they have already decided that the caller may see the case. */
@ApplicationScoped
public class LedgerQueries {

    private static final int LIMIT = 1000;
    private static final String TIMELINE =
            """
            select id, type, actor_id, happened_at, cast(body as text) as body
            from ledger_event
            where operator_id = :operator and case_id = :case
            order by happened_at, id
            limit :limit
            """;

    @PersistenceContext
    EntityManager entities;

    /** What happened to a case, oldest first; the first thousand events. */
    public List<LedgerEntry> timeline(UUID operatorId, UUID caseId) {
        return entities.unwrap(Session.class)
                .createNativeQuery(TIMELINE, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("type", String.class)
                .addScalar("actor_id", UUID.class)
                .addScalar("happened_at", Instant.class)
                .addScalar("body", String.class)
                .setParameter("operator", operatorId)
                .setParameter("case", caseId)
                .setParameter("limit", LIMIT)
                .getResultStream()
                .map(LedgerQueries::entry)
                .toList();
    }

    private static LedgerEntry entry(Tuple row) {
        return new LedgerEntry(
                row.get("id", UUID.class),
                row.get("type", String.class),
                row.get("actor_id", UUID.class),
                row.get("happened_at", Instant.class),
                LedgerJson.read(row.get("body", String.class)));
    }
}
