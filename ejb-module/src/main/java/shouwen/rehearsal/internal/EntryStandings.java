package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.register.EntryState;

/** Looks where entries of registers stand, and which ones schedules have opened. */
@ApplicationScoped
class EntryStandings {

    private static final String OPENED =
            """
            select number from register_entry
            where operator_id = :operator and schedule is not null and opened_at = :at order by number
            """;

    private static final String STANDING =
            "select state, next_due_at as due from register_entry where operator_id = :operator and number = :number";

    /**
     * Where an entry stands.
     *
     * @param due when its soonest limit ends; null when none runs
     */
    record EntryStanding(boolean open, @Nullable Instant due) {}

    @PersistenceContext
    EntityManager entities;

    @Transactional(TxType.NOT_SUPPORTED)
    EntryStanding of(UUID operator, String number) {
        var row = (Tuple) entities.createNativeQuery(STANDING, Tuple.class)
                .setParameter("operator", operator)
                .setParameter("number", number)
                .getSingleResult();
        boolean open = EntryState.valueOf(row.get("state", String.class)) == EntryState.OPEN;
        return new EntryStanding(open, row.get("due", Instant.class));
    }

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
