package shouwen.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import shouwen.audit.EventProof;
import shouwen.audit.HashChain;
import shouwen.audit.LedgerFact;
import shouwen.audit.MerklePaths;
import shouwen.audit.SealPlace;

/**
 * Gathers the proof that records were filed. For services only: they have already decided that the caller may see them. Reads
 * the seals up to a root once.
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
            where e.operator_id = :operator and e.type = 'record.filed'
                and e.body ->> 'number' = any(string_to_array(:numbers, chr(31)))
            order by e.id
            """;
    private static final String ROOT =
            """
            select last_position, root, taken_at from ledger_root
            where operator_id = :operator and last_position >= :position
            order by last_position limit 1
            """;
    private static final String NEWEST =
            """
            select last_position, root, taken_at from ledger_root
            where operator_id = :operator
            order by last_position desc limit 1
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
        return sealed(operatorId, List.of(number)).stream().findFirst().map(event -> {
            var root = root(ROOT, operatorId, event.position());
            return event.under(root, root == null ? null : paths(operatorId, root, List.of(event)));
        });
    }

    /**
     * The proofs of several filings by their archival numbers, all under the newest root, so that the seals are read once; without
     * one for what was filed after it. What is not sealed yet is left out.
     */
    public Map<String, EventProof> filed(UUID operatorId, Collection<String> numbers) {
        var sealed = sealed(operatorId, numbers);
        var root = root(NEWEST, operatorId, null);
        var under = sealed.stream().filter(event -> root != null && event.position() <= root.size()).toList();
        var paths = root == null || under.isEmpty() ? null : paths(operatorId, root, under);
        var proofs = new TreeMap<String, EventProof>();
        sealed.forEach(event -> proofs.putIfAbsent(event.number(), event.under(root, paths)));
        return proofs;
    }

    /** The event of a filing with its seal. */
    private record Sealed(String number, LedgerFact fact, long position, byte[] previous, byte[] seal) {

        EventProof under(@Nullable Root root, @Nullable MerklePaths paths) {
            var anchored = root == null || paths == null || position > root.size()
                    ? null
                    : new EventProof.Anchored(root.takenAt(), root.hash(), paths.of(position - 1));
            return new EventProof(fact, position, previous, seal, anchored);
        }
    }

    /** An hourly root over so many seals. */
    private record Root(long size, byte[] hash, Instant takenAt) {}

    private List<Sealed> sealed(UUID operatorId, Collection<String> numbers) {
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
                .setParameter("numbers", String.join("\u001f", numbers))
                .getResultList()
                .stream()
                .map(row -> sealed(operatorId, row))
                .toList();
    }

    private static Sealed sealed(UUID operatorId, Tuple row) {
        var fact = new LedgerFact(
                row.get("id", UUID.class),
                operatorId,
                row.get("case_id", UUID.class),
                row.get("type", String.class),
                row.get("actor_id", UUID.class),
                row.get("happened_at", Instant.class),
                LedgerJson.canonical(row.get("body", String.class)));
        var before = row.get("previous", byte[].class);
        var previous = before == null ? new HashChain(operatorId).last() : before;
        var number = String.valueOf(LedgerJson.read(fact.body()).get("number"));
        return new Sealed(number, fact, row.get("position", Long.class), previous, row.get("hash", byte[].class));
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

    private @Nullable Root root(String statement, UUID operatorId, @Nullable Long position) {
        var query = session().createNativeQuery(statement, Tuple.class)
                .addScalar("last_position", Long.class)
                .addScalar("root", byte[].class)
                .addScalar("taken_at", Instant.class)
                .setParameter("operator", operatorId);
        if (position != null) {
            query.setParameter("position", position);
        }
        return query.getResultStream()
                .findFirst()
                .map(row -> new Root(
                        row.get("last_position", Long.class),
                        row.get("root", byte[].class),
                        row.get("taken_at", Instant.class)))
                .orElse(null);
    }

    private MerklePaths paths(UUID operatorId, Root root, List<Sealed> events) {
        var paths = new MerklePaths(events.stream().map(event -> event.position() - 1).toList(), root.size());
        long after = 0;
        while (after < root.size()) {
            var seals = session().createNativeQuery(SEALS, Tuple.class)
                    .addScalar("position", Long.class)
                    .addScalar("hash", byte[].class)
                    .setParameter("operator", operatorId)
                    .setParameter("after", after)
                    .setParameter("last", root.size())
                    .setParameter("limit", AT_ONCE)
                    .getResultList();
            if (seals.isEmpty()) {
                break; // a seal is missing; the path says so
            }
            for (var seal : seals) {
                after = seal.get("position", Long.class);
                paths.next(seal.get("hash", byte[].class));
            }
        }
        return paths;
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
