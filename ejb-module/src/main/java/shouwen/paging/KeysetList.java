package shouwen.paging;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import shouwen.shared.Count;
import shouwen.shared.Cursor;
import shouwen.shared.Page;

/**
 * One list of an operator as one statement, ordered by a moment and the identifier of a row, so that each page begins behind the
 * last row of the one before and costs the same (design, decision 10). Rows without a moment come last where they rise.
 *
 * <p>For one list; not safe for use by several threads.
 */
public final class KeysetList {

    private static final String NEVER = "coalesce(%s, timestamptz '9999-12-31 00:00:00Z')";

    private final EntityManager entities;
    private final String columns;
    private final String table;
    private final String id;
    private final StringBuilder where;
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** The moment it is ordered by. */
    private String key = "";

    private boolean rising;

    /**
     * @param columns of {@code select}
     * @param table of {@code from}, with its alias where it has one
     * @param alias put before the columns that this class names, with its dot; may be empty
     */
    public KeysetList(EntityManager entities, String columns, String table, String alias, UUID operatorId) {
        this.entities = entities;
        this.columns = columns;
        this.table = table;
        this.id = alias + "id";
        this.where = new StringBuilder(" where " + alias + "operator_id = :operator");
        values.put("operator", operatorId);
    }

    /** The earliest first, what has no moment last. */
    public KeysetList earliestBy(String column) {
        key = NEVER.formatted(column);
        rising = true;
        return this;
    }

    /** The latest first; the column has no nulls in this list. */
    public KeysetList latestBy(String column) {
        key = column;
        rising = false;
        return this;
    }

    /** @param condition with its {@code and} */
    public KeysetList and(String condition) {
        where.append(condition);
        return this;
    }

    /** A condition with the one value in it; none when there is no value. */
    public KeysetList and(String condition, String name, @Nullable Object value) {
        return value == null ? this : and(condition).with(name, value);
    }

    public KeysetList with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /**
     * @param after cursor of the page before, null for the first
     * @param moment of a row by which it is ordered
     */
    public <T> Page<T> page(
            @Nullable String after,
            int most,
            Function<Tuple, T> reading,
            Function<T, @Nullable Instant> moment,
            Function<T, UUID> identifier) {
        var cursor = Cursor.parse(after);
        var sql = new StringBuilder("select ").append(columns).append(" from ").append(table).append(where);
        if (cursor != null) {
            sql.append(" and (").append(key).append(", ").append(id).append(rising ? ") > " : ") < ");
            sql.append("(cast(:moment as timestamptz), :id)");
        }
        var order = rising ? "" : " desc";
        sql.append(" order by ").append(key).append(order).append(", ").append(id).append(order);
        var query = filled(entities.createNativeQuery(sql.toString(), Tuple.class)).setMaxResults(most + 1);
        if (cursor != null) {
            query.setParameter("moment", cursor.moment()).setParameter("id", cursor.id());
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        var items = rows.stream().limit(most).map(reading).toList();
        return new Page<>(items, rows.size() > most ? behind(items.get(most - 1), moment, identifier) : null);
    }

    /** How many there are, up to {@link Count#CAP}. */
    public Count count() {
        var sql = "select count(*) from (select 1 from " + table + where + " limit " + Count.CAP + ") capped";
        var counted = (Number) filled(entities.createNativeQuery(sql)).getSingleResult();
        return new Count(counted.intValue());
    }

    private Query filled(Query query) {
        values.forEach(query::setParameter);
        return query;
    }

    private static <T> String behind(T last, Function<T, @Nullable Instant> moment, Function<T, UUID> identifier) {
        var at = moment.apply(last);
        return new Cursor(at == null ? Cursor.FOREVER : at, identifier.apply(last)).toString();
    }
}
