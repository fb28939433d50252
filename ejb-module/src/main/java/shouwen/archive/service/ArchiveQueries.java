package shouwen.archive.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.archive.ArchiveFilter;
import shouwen.archive.ArchiveHit;
import shouwen.archive.ArchiveRecord;
import shouwen.archive.Facets;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.identity.service.Operators;
import shouwen.shared.Count;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Page;
import shouwen.shared.UnknownThingException;
import shouwen.text.TextQuery;

/**
 * Finds filed records. Archive, supervisors and the general manager office search everything, customer service everything
 * about customers that is not confidential, everybody else what their departments handled; hits, counts, facets and records
 * obey the same rule (GAS-029). Personal data is covered: {@link RecordDisclosures} uncovers it for a purpose.
 */
@Stateless
@RolesAllowed({
    Role.ARCHIVIST,
    Role.SUPERVISOR,
    Role.GENERAL_OFFICE,
    Role.CALL_TAKER,
    Role.DEPARTMENT_HEAD,
    Role.DISPATCHER,
    Role.TECHNICIAN,
    Role.BILLING_CLERK
})
public class ArchiveQueries {

    private static final int MOST_AT_ONCE = 200;
    private static final int READ_FOR_EXCERPT = 20_000;
    private static final String READ =
            """

            select r.id, r.number, r.kind, r.class, r.source_number, r.case_number, r.title, left(r.text, :length) as text,
                cast(r.personal as text) as personal, r.security, r.departments, r.filed_at,
                exists (select from retention_hold h where h.operator_id = r.operator_id and h.record_id = r.id
                    and h.lifted_at is null and (h.until is null or h.until >= :today)) as held,
                r.destroyed_at is not null as destroyed
            from hit join archive_record r on r.id = hit.id
            order by hit.filed_at desc, hit.id desc
            """;
    /** Finds first and reads afterwards, so that only what is shown is unpacked. */
    private static final String HITS =
            """
            with hit as materialized (
                select r.id, r.filed_at
                from archive_record r
                where %s
                order by r.filed_at desc, r.id desc
                limit :limit)"""
                    + READ;
    /**
     * Looks through the newest records before it asks the index: that several pairs stand together is far likelier than the
     * database takes it to be, and it would fetch and sort a hundred thousand hits for a page of fifty.
     */
    private static final String HITS_OF_PHRASES =
            """
            with near as materialized (
                select r.id, r.filed_at
                from (select * from archive_record a
                      where a.operator_id = :operator
                        and (a.filed_at, a.id) < (coalesce((select c.filed_at from archive_record c
                                                            where c.operator_id = :operator and c.id = :before), 'infinity'),
                                                  :before)
                      order by a.filed_at desc, a.id desc
                      limit :newest) r
                where %1$s
                limit :limit),
            hit as materialized (
                select id, filed_at from near where (select count(*) from near) >= :limit
                union all
                (select r.id, r.filed_at
                from archive_record r
                where (select count(*) from near) < :limit and %1$s
                order by r.filed_at desc, r.id desc
                limit :limit))"""
                    + READ;
    private static final int NEWEST = 2_000;
    private static final UUID LAST = new UUID(-1, -1);
    private static final String AFTER =
            """
            (r.filed_at, r.id) < (select a.filed_at, a.id from archive_record a
                                  where a.operator_id = :operator and a.id = :after)""";
    private static final String COUNT = "select count(*) from (select 1 from archive_record r where %s limit :limit) as found";
    private static final String FACETS =
            """
            with hit as materialized (
                select r.id, r.kind, r.class, r.year, r.departments, r.security from archive_record r where %s limit :limit),
            counted as (
                select 'KIND' as facet, kind as code, count(*) as times from hit group by kind
                union all select 'CLASS', class, count(*) from hit group by class
                union all select 'YEAR', cast(year as text), count(*) from hit where year is not null group by year
                union all select 'DEPARTMENT', d.code, count(*) from hit, unnest(hit.departments) as d (code) group by d.code
                union all select 'SECURITY', security, count(*) from hit group by security
                union all select 'HELD', 'true', count(*) from hit
                    where hit.id in (select h.record_id from retention_hold h where h.operator_id = :operator
                        and h.lifted_at is null and (h.until is null or h.until >= :today))
                    having count(*) > 0
                union all select 'ALL', '', count(*) from hit)
            select facet, code, times from counted order by facet, times desc, code
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    Operators operators;

    /**
     * Records that hold every phrase, newest first; all of them when the text is blank. Refused when no phrase has two
     * characters.
     *
     * @param after the cursor of the page before, null for the first
     */
    @SuppressWarnings("unchecked")
    public Page<ArchiveHit> search(@Nullable String text, ArchiveFilter filter, @Nullable String after, int limit) {
        var query = question(text);
        int size = Math.min(Math.max(limit, 1), MOST_AT_ONCE);
        var sql = searched(query, filter);
        if (after != null) {
            sql.and(AFTER).with("after", cursor(after));
        }
        boolean together = query != null && query.terms().size() > 1;
        if (together) {
            sql.with("newest", NEWEST).with("before", after == null ? LAST : cursor(after));
        }
        List<Tuple> rows = sql.with("limit", size + 1)
                .with("length", READ_FOR_EXCERPT)
                .with("today", operators.today(callers.current().operatorId()))
                .query(entities, together ? HITS_OF_PHRASES : HITS, Tuple.class)
                .getResultList();
        boolean more = rows.size() > size;
        var shown = more ? rows.subList(0, size) : rows;
        var hits = shown.stream().map(row -> RecordRows.hit(row, query)).toList();
        return new Page<>(hits, more ? shown.get(size - 1).get("id", UUID.class).toString() : null);
    }

    /** How many records a search finds, up to the cap. */
    public Count count(@Nullable String text, ArchiveFilter filter) {
        var found = searched(question(text), filter)
                .with("limit", Count.CAP)
                .query(entities, COUNT, Long.class)
                .getSingleResult();
        return new Count(((Number) found).intValue());
    }

    /** How what a search finds spreads, over the first {@link Facets#CAP} the caller may read. */
    @SuppressWarnings("unchecked")
    public Facets facets(@Nullable String text, ArchiveFilter filter) {
        List<Tuple> rows = searched(question(text), filter)
                .with("limit", Facets.CAP + 1)
                .with("today", operators.today(callers.current().operatorId()))
                .query(entities, FACETS, Tuple.class)
                .getResultList();
        return RecordRows.facets(rows);
    }

    /** A record by its archival number, personal data covered. Refused when there is none that the caller may read. */
    public ArchiveRecord find(String number) {
        return covered(callers.current(), number);
    }

    /** The record of a case, personal data covered; empty while it is open or the caller may not read it. */
    public Optional<ArchiveRecord> findOfCase(UUID caseId) {
        return whole(ArchiveSql.readableBy(callers.current()).and("r.case_id = :case").with("case", caseId), false);
    }

    private ArchiveRecord covered(Caller caller, String number) {
        return whole(ArchiveSql.readableBy(caller).and("r.number = :number").with("number", number), false)
                .orElseThrow(() -> new UnknownThingException("record", number));
    }

    private ArchiveSql searched(@Nullable TextQuery query, ArchiveFilter filter) {
        var caller = callers.current();
        return ArchiveSql.readableBy(caller)
                .holding(query)
                .narrowedBy(filter, operators.get(caller.operatorId()).zone(), operators.today(caller.operatorId()));
    }

    private Optional<ArchiveRecord> whole(ArchiveSql sql, boolean clear) {
        return RecordRows.find(entities, sql.with("today", operators.today(callers.current().operatorId())), clear);
    }

    private static @Nullable TextQuery question(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return TextQuery.of(text).orElseThrow(() -> new InvalidInputException("q", "archive.twoCharacters"));
    }

    private static UUID cursor(String after) {
        try {
            return UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("after", "cursor");
        }
    }
}
