package shouwen.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import shouwen.audit.MerkleTree;

/**
 * Takes the Merkle root over all seals of an operator once an hour of the database's time. The tree goes on from the
 * frontier of the last root, so it costs what was new.
 */
@ApplicationScoped
class RootTaking {

    private static final int LEAVES_AT_ONCE = 10_000;
    private static final String IS_DUE =
            """
            select exists (select from ledger_seal where operator_id = :operator and position >
                    coalesce((select max(last_position) from ledger_root where operator_id = :operator), 0))
                and not exists (select from ledger_root
                    where operator_id = :operator and taken_at >= date_trunc('hour', now()))
            """;
    private static final String LAST =
            """
            select last_position, frontier from ledger_root
            where operator_id = :operator order by last_position desc limit 1
            """;
    private static final String LEAVES =
            """
            select hash from ledger_seal
            where operator_id = :operator and position > :after order by position limit :limit
            """;
    private static final String STORE =
            """
            insert into ledger_root (operator_id, taken_at, last_position, root, frontier)
            values (:operator, now(), :position, :root, :frontier)
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Seals seals;

    /** A root just taken. */
    record Root(long position, byte[] hash) {

        String hex() {
            return HexFormat.of().formatHex(hash);
        }
    }

    /** Takes the root if none was taken in this hour and something was sealed since the last. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Root> takeIfDue(UUID operatorId) {
        if (!isDue(operatorId) || !seals.lock(operatorId)) {
            return Optional.empty();
        }
        var tree = last(operatorId);
        grow(tree, operatorId);
        session().createNativeMutationQuery(STORE)
                .setParameter("operator", operatorId)
                .setParameter("position", tree.size())
                .setParameter("root", tree.root())
                .setParameter("frontier", tree.frontier())
                .executeUpdate();
        return Optional.of(new Root(tree.size(), tree.root()));
    }

    private boolean isDue(UUID operatorId) {
        return session().createNativeQuery(IS_DUE, Boolean.class)
                .setParameter("operator", operatorId)
                .getSingleResult();
    }

    private MerkleTree last(UUID operatorId) {
        return session().createNativeQuery(LAST, Tuple.class)
                .addScalar("last_position", Long.class)
                .addScalar("frontier", byte[].class)
                .setParameter("operator", operatorId)
                .getResultStream()
                .findFirst()
                .map(row -> MerkleTree.resume(row.get("last_position", Long.class), row.get("frontier", byte[].class)))
                .orElseGet(MerkleTree::new);
    }

    private void grow(MerkleTree tree, UUID operatorId) {
        int found;
        do {
            var leaves = session().createNativeQuery(LEAVES, byte[].class)
                    .setParameter("operator", operatorId)
                    .setParameter("after", tree.size())
                    .setParameter("limit", LEAVES_AT_ONCE)
                    .getResultList();
            leaves.forEach(tree::append);
            found = leaves.size();
        } while (found == LEAVES_AT_ONCE);
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
