package shouwen.numbering.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/** Reserves blocks of running numbers, each in its own short transaction. */
@ApplicationScoped
class NumberBlocks {

    static final int SIZE = 20;

    private static final String RESERVE =
            """
            insert into number_block (operator_id, series, next_value) values (:operator, :series, 1 + :size)
            on conflict (operator_id, series) do update set next_value = number_block.next_value + :size
            returning next_value - :size
            """;

    @PersistenceContext
    EntityManager entities;

    @Transactional(TxType.REQUIRES_NEW)
    int reserve(UUID operatorId, String series) {
        var first = entities.createNativeQuery(RESERVE, Integer.class)
                .setParameter("operator", operatorId)
                .setParameter("series", series)
                .setParameter("size", SIZE)
                .getSingleResult();
        return (Integer) first;
    }
}
