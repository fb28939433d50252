package shouwen.archive.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import shouwen.archive.NumberPattern;

/**
 * Archival numbers: running without gaps in their series. The row is locked until the filing commits, so it is asked for
 * last: see {@link FilingsAtCommit}.
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

    /** @param series as {@link NumberPattern#series} gives it */
    String next(UUID operatorId, String series) {
        var running = (Integer) entities.createNativeQuery(NEXT, Integer.class)
                .setParameter("operator", operatorId)
                .setParameter("series", key(series))
                .getSingleResult();
        return NumberPattern.number(series, running);
    }

    /** Series of the usual way go on under the key they always had. */
    private static String key(String series) {
        return series.endsWith("-{number:6}") ? series.substring(0, series.length() - "-{number:6}".length()) : series;
    }
}
