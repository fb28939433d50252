package shouwen.archive.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Year;
import java.util.UUID;

/**
 * Archival numbers: fonds or class mark, year, running number without gaps. The row is locked until the filing commits, so
 * it is asked for last.
 */
@ApplicationScoped
class RecordNumbers {

    private static final String NEXT =
            """
            insert into number_block (operator_id, series, next_value) values (:operator, :series, 2)
            on conflict (operator_id, series) do update set next_value = number_block.next_value + 1
            returning next_value - 1
            """;

    @PersistenceContext
    EntityManager entities;

    String next(UUID operatorId, String mark, Year year) {
        var series = mark + "-" + year;
        var number = (Integer) entities.createNativeQuery(NEXT, Integer.class)
                .setParameter("operator", operatorId)
                .setParameter("series", series)
                .getSingleResult();
        return "%s-%06d".formatted(series, number);
    }
}
