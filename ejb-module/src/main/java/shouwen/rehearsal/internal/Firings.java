package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Looks when the next clock of an operator fires. */
@ApplicationScoped
class Firings {

    private static final String NEXT =
            """
            select min(next_fire_at) from case_clock
            where operator_id = :operator and next_fire_at > :after and next_fire_at <= :until
            """;

    @PersistenceContext
    EntityManager entities;

    /** The next one after a moment and up to another; empty when there is none. */
    @Transactional(TxType.NOT_SUPPORTED)
    Optional<Instant> next(UUID operator, Instant after, Instant until) {
        return Optional.ofNullable((Instant) entities.createNativeQuery(NEXT, Instant.class)
                .setParameter("operator", operator)
                .setParameter("after", after)
                .setParameter("until", until)
                .getSingleResult());
    }
}
