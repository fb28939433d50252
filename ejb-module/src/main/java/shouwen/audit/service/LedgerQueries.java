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
            select e.id, e.type, e.actor_id, e.happened_at,
                cast(case when gone.whole or e.body ->> 'number' = any(gone.numbers) then e.body - 'reason' else e.body end as text)
                    as body
            from ledger_event e, (
                select coalesce(bool_or(jsonb_exists(x.body, 'record')), false) as whole,
                    coalesce(array_agg(x.body ->> 'number'), '{}') as numbers
                from ledger_event x
                where x.operator_id = :operator and x.case_id = :case and x.type = 'content.erased') gone
            where e.operator_id = :operator and e.case_id = :case
            order by e.happened_at, e.id
            limit :limit
            """;

    @PersistenceContext
    EntityManager entities;

    /**
     * What happened to a case, oldest first; the first thousand events. Without what people wrote, once its content was destroyed,
     * or that of an entry told of here ({@link shouwen.audit.ContentErased}).
     */
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
