package shouwen.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import shouwen.audit.LedgerFact;
import shouwen.audit.service.LedgerJson;
import shouwen.shared.Ids;

/** The statements over events and their seals. */
@ApplicationScoped
class Seals {

    private static final String OPERATORS = "select id from operator order by id";
    private static final String OLDEST_OPEN =
            """
            select least(now(), coalesce(min(xact_start), now())) from pg_stat_activity
            where datname = current_database() and xact_start is not null
            """;
    private static final String LAST_SEALED_AT =
            """
            select coalesce((select sealed_at from ledger_seal
                where operator_id = :operator order by position desc limit 1), 'epoch')
            """;
    private static final String LAST =
            "select position, hash from ledger_seal where operator_id = :operator order by position desc limit 1";
    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended(:subject, 0))";
    private static final String UNSEALED =
            """
            select e.id, e.case_id, e.type, e.actor_id, e.happened_at, cast(e.body as text) as body
            from ledger_event e
            where e.operator_id = :operator and e.id >= :first
                and not exists (select from ledger_seal s where s.event_id = e.id)
            order by e.id limit :limit
            """;
    private static final String STORE =
            """
            insert into ledger_seal (operator_id, position, event_id, hash, sealed_at)
            select :operator, sealed.position, sealed.event, sealed.hash, now()
            from unnest(:positions, :events, :hashes) as sealed (position, event, hash)
            """;

    @PersistenceContext
    EntityManager entities;

    /** The end of a chain. */
    record Last(long position, byte[] hash) {}

    List<UUID> operators() {
        return session().createNativeQuery(OPERATORS, UUID.class).getResultList();
    }

    /** Everything written in a transaction that is no longer open was visible after this moment. */
    Instant oldestOpenTransaction() {
        return session().createNativeQuery(OLDEST_OPEN, Instant.class).getSingleResult();
    }

    Instant lastSealedAt(UUID operatorId) {
        return session().createNativeQuery(LAST_SEALED_AT, Instant.class)
                .setParameter("operator", operatorId)
                .getSingleResult();
    }

    Optional<Last> last(UUID operatorId) {
        return session().createNativeQuery(LAST, Tuple.class)
                .addScalar("position", Long.class)
                .addScalar("hash", byte[].class)
                .setParameter("operator", operatorId)
                .getResultStream()
                .findFirst()
                .map(row -> new Last(row.get("position", Long.class), row.get("hash", byte[].class)));
    }

    /** Whether this transaction is the only one now sealing for the operator, on any node. */
    boolean lock(UUID operatorId) {
        return session().createNativeQuery(LOCK, Boolean.class)
                .setParameter("subject", "seal " + operatorId)
                .getSingleResult();
    }

    List<LedgerFact> unsealed(UUID operatorId, Instant from, int limit) {
        return session().createNativeQuery(UNSEALED, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("case_id", UUID.class)
                .addScalar("type", String.class)
                .addScalar("actor_id", UUID.class)
                .addScalar("happened_at", Instant.class)
                .addScalar("body", String.class)
                .setParameter("operator", operatorId)
                .setParameter("first", Ids.earliest(from))
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> fact(operatorId, row))
                .toList();
    }

    void store(UUID operatorId, Long[] positions, UUID[] events, byte[][] hashes) {
        session().createNativeMutationQuery(STORE)
                .setParameter("operator", operatorId)
                .setParameter("positions", positions)
                .setParameter("events", events)
                .setParameter("hashes", hashes)
                .executeUpdate();
    }

    private static LedgerFact fact(UUID operatorId, Tuple row) {
        return new LedgerFact(
                row.get("id", UUID.class),
                operatorId,
                row.get("case_id", UUID.class),
                row.get("type", String.class),
                row.get("actor_id", UUID.class),
                row.get("happened_at", Instant.class),
                LedgerJson.canonical(row.get("body", String.class)));
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
