package shouwen.archive.service;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shouwen.archive.ArchiveFilter;
import shouwen.archive.SecurityLevel;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.text.TextQuery;

/** Puts a search of the archive together: what the caller may read is part of every statement. */
final class ArchiveSql {

    private static final Pattern TERMS =
            Pattern.compile("'[^'\\\\:?&%\\p{Cntrl}]+'(:\\*)?( & '[^'\\\\:?&%\\p{Cntrl}]+'(:\\*)?)*");

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private ArchiveSql() {}

    /** Every record of the operator that the caller may read. */
    static ArchiveSql readableBy(Caller caller) {
        var sql = new ArchiveSql().and("r.operator_id = :operator").with("operator", caller.operatorId());
        if (!caller.isOneOf(Role.CALL_TAKER, Role.SUPERVISOR, Role.GENERAL_OFFICE, Role.ARCHIVIST)) {
            sql.and("r.departments && string_to_array(:mine, chr(31))")
                    .with("mine", String.join("\u001f", caller.departments()));
        }
        if (!caller.isOneOf(Role.SUPERVISOR, Role.GENERAL_OFFICE, Role.ARCHIVIST)) {
            sql.and("r.security = :open").with("open", SecurityLevel.INTERNAL.name());
        }
        return sql;
    }

    /**
     * The index narrows, the phrases decide. The terms stand in the statement itself: as a parameter they would give common
     * and rare words one plan, a thousand times too slow for one of them. They are letters, digits and signs only.
     */
    ArchiveSql holding(@Nullable TextQuery query) {
        if (query == null) {
            return this;
        }
        and("r.pairs @@ cast(" + literal(query.tsquery()) + " as tsquery)");
        for (int i = 0; i < query.phrases().size(); i++) {
            and("strpos(r.folded, :phrase" + i + ") > 0").with("phrase" + i, query.phrases().get(i));
        }
        return this;
    }

    /** @param zone the operator's, in which days begin */
    ArchiveSql narrowedBy(ArchiveFilter filter, ZoneId zone) {
        if (filter.recordClass() != null) {
            and("r.class = :class").with("class", filter.recordClass());
        }
        if (filter.department() != null) {
            and("r.departments @> array[cast(:department as text)]").with("department", filter.department());
        }
        if (filter.from() != null) {
            and("r.filed_at >= :from").with("from", filter.from().atStartOfDay(zone).toInstant());
        }
        if (filter.to() != null) {
            and("r.filed_at < :to").with("to", filter.to().plusDays(1).atStartOfDay(zone).toInstant());
        }
        return this;
    }

    private static String literal(String tsquery) {
        if (!TERMS.matcher(tsquery).matches()) {
            throw new IllegalArgumentException("not an index query: " + tsquery);
        }
        return "'" + tsquery.replace("'", "''") + "'";
    }

    ArchiveSql and(String condition) {
        conditions.add(condition);
        return this;
    }

    ArchiveSql with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** @param statement with {@code %s} where the conditions belong */
    Query query(EntityManager entities, String statement, Class<?> result) {
        var query = entities.createNativeQuery(statement.formatted(String.join("\n  and ", conditions)), result);
        parameters.forEach(query::setParameter);
        return query;
    }
}
