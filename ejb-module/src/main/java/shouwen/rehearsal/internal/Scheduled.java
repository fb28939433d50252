package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Finds the entries schedules have opened. */
@ApplicationScoped
class Scheduled {

    private static final String OPENED =
            """
            select number from register_entry
            where operator_id = :operator and schedule is not null and opened_at = :at order by number
            """;

    @PersistenceContext
    EntityManager entities;

    @Transactional(TxType.NOT_SUPPORTED)
    List<String> openedAt(UUID operator, Instant at) {
        return entities.createNativeQuery(OPENED, String.class)
                .setParameter("operator", operator)
                .setParameter("at", at)
                .getResultStream()
                .map(String.class::cast)
                .toList();
    }
}
