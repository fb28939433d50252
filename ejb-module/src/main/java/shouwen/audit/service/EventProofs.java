package shouwen.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import shouwen.audit.EventProof;
import shouwen.audit.HashChain;
import shouwen.audit.LedgerFact;
import shouwen.audit.MerklePath;
import shouwen.audit.SealPlace;

/**
 * Gathers the proof that a record was filed. For services only: they have already decided that the caller may see it. Reads
 * the seals up to the next root once.
 */
@ApplicationScoped
public class EventProofs {

    private static final int AT_ONCE = 20_000;
    private static final String FILED =
            """
            select e.id, e.case_id, e.type, e.actor_id, e.happened_at, cast(e.body as text) as body, s.position, s.hash,
                p.hash as previous
            from ledger_event e
            join ledger_seal s on s.event_id = e.id
            left join ledger_seal p on p.operator_id = s.operator_id and p.position = s.position - 1
            where e.operator_id = :operator and e.type = 'record.filed' and e.body ->> 'number' = :number
            order by e.id
            limit 1
            """;
    private static final String ROOT =
            """
            select last_position, root, taken_at from ledger_root
            where operator_id = :operator and last_position >= :position
            order by last_position limit 1
            """;
    private static final String SEALS =
            """
            select position, hash from ledger_seal
            where operator_id = :operator and position > :after and position <= :last
            order by position limit :limit
            """;

    private static final String PLACE =
            """
            select s.position, encode(s.hash, 'hex') as seal,
                (select encode(t.root, 'hex') from ledger_root t
                 where t.operator_id = s.operator_id and t.last_position >= s.position
                 order by t.last_position limit 1) as root
            from ledger_event e join ledger_seal s on s.event_id = e.id
            where e.operator_id = :operator and e.type = 'record.filed' and e.body ->> 'number' = :number
            order by e.id
            limit 1
            """;

    @PersistenceContext
    EntityManager entities;

    /** The proof of a filing by the archival number; empty until the event is sealed, a second after it. */
    public Optional<EventProof> filed(UUID operatorId, String number) {
        return session().createNativeQuery(FILED, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("case_id", UUID.class)
                .addScalar("type", String.class)
                .addScalar("actor_id", UUID.class)
                .addScalar("happened_at", Instant.class)
                .addScalar("body", String.class)
                .addScalar("position", Long.class)
                .addScalar("hash", byte[].class)
                .addScalar("previous", byte[].class)
                .setParameter("operator", operatorId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .map(row -> proof(operatorId, row));
    }

    /** Where a filing stands in the ledger, without its proof; empty until the event is sealed. */
    public Optional<SealPlace> place(UUID operatorId, String number) {
        return session().createNativeQuery(PLACE, Tuple.class)
                .setParameter("operator", operatorId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .map(row -> new SealPlace(
                        row.get("position", Number.class).longValue(),
                        row.get("seal", String.class),
                        row.get("root", String.class)));
    }

    private EventProof proof(UUID operatorId, Tuple row) {
        var fact = new LedgerFact(
                row.get("id", UUID.class),
                operatorId,
                row.get("case_id", UUID.class),
                row.get("type", String.class),
                row.get("actor_id", UUID.class),
                row.get("happened_at", Instant.class),
                LedgerJson.canonical(row.get("body", String.class)));
        long position = row.get("position", Long.class);
        var before = row.get("previous", byte[].class);
        var previous = before == null ? new HashChain(operatorId).last() : before;
        return new EventProof(fact, position, previous, row.get("hash", byte[].class), anchored(operatorId, position));
    }

    private EventProof.@Nullable Anchored anchored(UUID operatorId, long position) {
        return session().createNativeQuery(ROOT, Tuple.class)
                .addScalar("last_position", Long.class)
                .addScalar("root", byte[].class)
                .addScalar("taken_at", Instant.class)
                .setParameter("operator", operatorId)
                .setParameter("position", position)
                .getResultStream()
                .findFirst()
                .map(root -> new EventProof.Anchored(
                        root.get("taken_at", Instant.class),
                        root.get("root", byte[].class),
                        path(operatorId, position, root.get("last_position", Long.class))))
                .orElse(null);
    }

    private MerklePath path(UUID operatorId, long position, long last) {
        var finder = MerklePath.find(position - 1, last);
        long after = 0;
        while (after < last) {
            var seals = session().createNativeQuery(SEALS, Tuple.class)
                    .addScalar("position", Long.class)
                    .addScalar("hash", byte[].class)
                    .setParameter("operator", operatorId)
                    .setParameter("after", after)
                    .setParameter("last", last)
                    .setParameter("limit", AT_ONCE)
                    .getResultList();
            if (seals.isEmpty()) {
                break; // a seal is missing; the path says so
            }
            for (var seal : seals) {
                after = seal.get("position", Long.class);
                finder.next(after - 1, seal.get("hash", byte[].class));
            }
        }
        return finder.path();
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
