package shouwen.archive.service;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shouwen.archive.ArchiveFilter;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;
import shouwen.text.TextQuery;

/** Puts a search of the archive together: what the caller may read is part of every statement. */
final class ArchiveSql {

    private static final int NUMBER = 60;
    private static final Pattern TERMS =
            Pattern.compile("'[^'\\\\:?&%\\p{Cntrl}]+'(:\\*)?( & '[^'\\\\:?&%\\p{Cntrl}]+'(:\\*)?)*");

    private static final String HELD =
            """
            r.id %s (select h.record_id from retention_hold h where h.operator_id = :operator
                and h.lifted_at is null and (h.until is null or h.until >= :today))""";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private ArchiveSql() {}

    /**
     * Every record of the operator that the caller may read. Archive, supervisors and general office: all; customer service
     * what concerns customers; everybody else what their departments handled; confidential ones none of these.
     */
    static ArchiveSql readableBy(Caller caller) {
        var sql = new ArchiveSql().and("r.operator_id = :operator").with("operator", caller.operatorId());
        if (caller.isOneOf(Role.SUPERVISOR, Role.GENERAL_OFFICE, Role.ARCHIVIST)) {
            return sql;
        }
        var ofCustomers = caller.is(Role.CALL_TAKER) ? " or r.kind in ('case', 'order', 'correction')" : "";
        return sql.and("r.security <> 'CONFIDENTIAL'")
                .and("(r.security = 'OPEN' or r.departments && string_to_array(:mine, chr(31))" + ofCustomers + ")")
                .with("mine", String.join("\u001f", caller.departments()));
    }

    /**
     * The index narrows, the phrases decide. The terms stand in the statement itself: as a parameter they would give common
     * and rare words one plan, a thousand times too slow for one of them. They are letters, digits and signs only.
     */
    ArchiveSql holding(@Nullable TextQuery query) {
        if (query == null) {
            return this;
        }
        for (int i = 0; i < query.phrases().size(); i++) {
            and("strpos(r.folded, :phrase" + i + ") > 0").with("phrase" + i, query.phrases().get(i));
        }
        return and("r.pairs @@ cast(" + literal(query.tsquery()) + " as tsquery)");
    }

    /**
     * @param zone the operator's, in which days begin
     * @param today the day there, for holds that end
     */
    ArchiveSql narrowedBy(ArchiveFilter filter, ZoneId zone, LocalDate today) {
        optional("r.kind = :kind", "kind", filter.kind() == null ? null : filter.kind().code());
        optional("r.class = :class", "class", filter.recordClass());
        optional("r.year = :year", "year", filter.year());
        optional("r.departments @> array[cast(:department as text)]", "department", filter.department());
        optional("r.security = :security", "security", filter.security() == null ? null : filter.security().name());
        if (filter.from() != null) {
            and("r.filed_at >= :from").with("from", filter.from().atStartOfDay(zone).toInstant());
        }
        if (filter.to() != null) {
            and("r.filed_at < :to").with("to", filter.to().plusDays(1).atStartOfDay(zone).toInstant());
        }
        if (filter.held() != null) {
            and(HELD.formatted(filter.held() ? "in" : "not in")).with("today", today);
        }
        if (filter.number() != null) {
            numbered(filter.number());
        }
        if (filter.title() != null) {
            titled(filter.title());
        }
        return this;
    }

    private void numbered(String number) {
        var tidy = Texts.optionalLine("number", number, NUMBER);
        if (!tidy.isEmpty()) {
            var begins = tidy.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
            and("(lower(r.number) like :number or lower(r.source_number) like :number)").with("number", begins);
        }
    }

    /** The title comes first in what is searched. */
    private void titled(String title) {
        var tidy = Texts.optionalLine("title", title, TextQuery.LIMIT);
        if (tidy.isEmpty()) {
            return;
        }
        var query = TextQuery.of(tidy).orElseThrow(() -> new InvalidInputException("title", "archive.twoCharacters"));
        and("r.pairs @@ cast(" + literal(query.tsquery()) + " as tsquery)");
        for (int i = 0; i < query.phrases().size(); i++) {
            and("strpos(left(r.folded, char_length(r.title)), :title" + i + ") > 0")
                    .with("title" + i, query.phrases().get(i));
        }
    }

    private void optional(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            and(condition).with(parameter, value);
        }
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

    /** A record of an operator, whoever asks: for work of the server itself. */
    static ArchiveSql ofOperator(UUID operatorId) {
        return new ArchiveSql().and("r.operator_id = :operator").with("operator", operatorId);
    }

    /** @param statement with {@code %s} where the conditions belong */
    Query query(EntityManager entities, String statement, Class<?> result) {
        var query = entities.createNativeQuery(statement.formatted(String.join("\n  and ", conditions)), result);
        parameters.forEach(query::setParameter);
        return query;
    }
}
