package shouwen.audit.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import shouwen.audit.ChainCheck;
import shouwen.audit.Commitment;
import shouwen.audit.LedgerAnchor;
import shouwen.audit.LedgerFact;
import shouwen.audit.LedgerFlaw;
import shouwen.shared.Ids;

/**
 * Proves that the ledger is as it was written: recomputes every seal from the events and every root from the seals
 * (S13). A forger with all rights on the database is found by a root kept elsewhere, such as in the server's log (S14).
 */
@Stateless
@RolesAllowed({"archivist", "administrator", "general-office", "system"})
public class LedgerProof {

    private static final int AT_ONCE = 5000;
    private static final int MOST_UNSEALED = 100;
    private static final Duration SEALED_WITHIN = Duration.ofMinutes(5);
    private static final String SEALED =
            """
            select s.position, s.hash, e.id, e.operator_id, e.case_id, e.type, e.actor_id, e.happened_at,
                cast(e.body as text) as body, e.salt, e.words
            from ledger_seal s left join ledger_event e on e.id = s.event_id
            where s.operator_id = :operator and s.position > :after order by s.position limit :limit
            """;
    private static final String ROOTS = "select last_position, root from ledger_root where operator_id = :operator";
    private static final String UNSEALED =
            """
            select e.id from ledger_event e
            where e.operator_id = :operator and e.id < :before
                and not exists (select from ledger_seal s where s.event_id = e.id)
            order by e.id limit :limit
            """;
    private static final String NOW = "select now()";

    @PersistenceContext
    EntityManager entities;

    /** What is not as it was written; nothing means proved. */
    public List<LedgerFlaw> verify(UUID operatorId) {
        return verify(operatorId, List.of());
    }

    /** The same, against roots kept outside the database as well. */
    public List<LedgerFlaw> verify(UUID operatorId, Collection<LedgerAnchor> keptElsewhere) {
        var anchors = Stream.concat(roots(operatorId), keptElsewhere.stream()).toList();
        var check = new ChainCheck(operatorId, anchors);
        var flaws = new ArrayList<LedgerFlaw>();
        long after = 0;
        List<Tuple> rows;
        do {
            rows = sealed(operatorId, after);
            for (var row : rows) {
                after = row.get("position", Long.class);
                check.next(after, row.get("hash", byte[].class), fact(row));
                if (!wordsHold(row)) {
                    flaws.add(new LedgerFlaw(LedgerFlaw.Kind.WORDS_DIFFER, after, row.get("id", UUID.class)));
                }
            }
        } while (rows.size() == AT_ONCE);
        check.end();
        flaws.addAll(check.flaws());
        unsealed(operatorId).forEach(id -> flaws.add(new LedgerFlaw(LedgerFlaw.Kind.UNSEALED, 0, id)));
        return flaws;
    }

    private List<Tuple> sealed(UUID operatorId, long after) {
        return session().createNativeQuery(SEALED, Tuple.class)
                .addScalar("position", Long.class)
                .addScalar("hash", byte[].class)
                .addScalar("id", UUID.class)
                .addScalar("operator_id", UUID.class)
                .addScalar("case_id", UUID.class)
                .addScalar("type", String.class)
                .addScalar("actor_id", UUID.class)
                .addScalar("happened_at", Instant.class)
                .addScalar("body", String.class)
                .addScalar("salt", byte[].class)
                .addScalar("words", String.class)
                .setParameter("operator", operatorId)
                .setParameter("after", after)
                .setParameter("limit", AT_ONCE)
                .getResultList();
    }

    /** What was destroyed proves nothing and is no flaw. */
    private static boolean wordsHold(Tuple row) {
        var words = row.get("words", String.class);
        var salt = row.get("salt", byte[].class);
        return words == null
                || salt != null
                        && Commitment.of(salt, words)
                                .equals(LedgerJson.read(row.get("body", String.class)).get(Ledger.REASON));
    }

    private static @Nullable LedgerFact fact(Tuple row) {
        var id = row.get("id", UUID.class);
        return id == null
                ? null
                : new LedgerFact(
                        id,
                        row.get("operator_id", UUID.class),
                        row.get("case_id", UUID.class),
                        row.get("type", String.class),
                        row.get("actor_id", UUID.class),
                        row.get("happened_at", Instant.class),
                        LedgerJson.canonical(row.get("body", String.class)));
    }

    private Stream<LedgerAnchor> roots(UUID operatorId) {
        return session()
                .createNativeQuery(ROOTS, Tuple.class)
                .addScalar("last_position", Long.class)
                .addScalar("root", byte[].class)
                .setParameter("operator", operatorId)
                .getResultStream()
                .map(row -> new LedgerAnchor(row.get("last_position", Long.class), row.get("root", byte[].class)));
    }

    private List<UUID> unsealed(UUID operatorId) {
        var now = session().createNativeQuery(NOW, Instant.class).getSingleResult();
        return session()
                .createNativeQuery(UNSEALED, UUID.class)
                .setParameter("operator", operatorId)
                .setParameter("before", Ids.earliest(now.minus(SEALED_WITHIN)))
                .setParameter("limit", MOST_UNSEALED)
                .getResultList();
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
