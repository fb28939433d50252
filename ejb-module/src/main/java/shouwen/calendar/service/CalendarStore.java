package shouwen.calendar.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shouwen.calendar.CalendarImport;
import shouwen.calendar.DecreedYear;
import shouwen.identity.Caller;

/** The rows of imported years, in the transaction of the caller. */
@ApplicationScoped
class CalendarStore {

    private static final String KEEP =
            """
            insert into calendar_year (id, operator_id, calendar, year, days, ignored, source, notice_number, file_name,
                                       file_sha256, revision, imported_at, imported_by)
            values (:id, :operator, :calendar, :year, cast(:days as jsonb), :ignored, :source, :notice, :file,
                    :sha256, coalesce((select revision from calendar_revision where operator_id = :operator), 0), :at, :by)
            """;
    private static final String SELECT =
            """
            select id, calendar, year, cast(days as text) as days, ignored, source, notice_number, file_name, imported_at,
                   imported_by, applied_at, applied_by
            from calendar_year where operator_id = :operator
            """;
    private static final String BY_ID = SELECT + " and id = :id";
    private static final String CLAIM = BY_ID + " for update";
    private static final String IN_FORCE = SELECT
            + """
             and id in (select distinct on (calendar, year) id from calendar_year
                        where operator_id = :operator and applied_at is not null
                        order by calendar, year, applied_at desc, id desc)
            order by year desc
            """;
    private static final String WAITING = SELECT
            + """
             and applied_at is null
             and revision = coalesce((select revision from calendar_revision where operator_id = :operator), 0)
            order by imported_at desc, id desc limit 20
            """;
    private static final String REVISION_OF =
            """
            select count(*) from calendar_year y
            where y.operator_id = :operator and y.id = :id
              and y.revision = coalesce((select revision from calendar_revision where operator_id = :operator), 0)
            """;
    private static final String APPLY =
            "update calendar_year set applied_at = :at, applied_by = :by where operator_id = :operator and id = :id";
    private static final String RAISE =
            """
            insert into calendar_revision (operator_id, revision) values (:operator, 1)
            on conflict (operator_id) do update set revision = calendar_revision.revision + 1
            """;

    @PersistenceContext
    EntityManager entities;

    void keep(UUID id, Caller by, NewYear handedIn, DecreedYear year, String sha256, Instant at) {
        of(KEEP, by.operatorId())
                .setParameter("id", id)
                .setParameter("calendar", handedIn.calendar())
                .setParameter("year", year.year())
                .setParameter("days", SpecialDaysJson.write(year.days()))
                .setParameter("ignored", year.ignored())
                .setParameter("source", handedIn.source().strip())
                .setParameter("notice", handedIn.noticeNumber().strip())
                .setParameter("file", handedIn.fileName())
                .setParameter("sha256", sha256)
                .setParameter("at", at)
                .setParameter("by", by.staffId())
                .executeUpdate();
    }

    Optional<CalendarImport> find(UUID operatorId, UUID id) {
        return rows(read(BY_ID, operatorId).setParameter("id", id)).stream().findFirst();
    }

    /** The same, with its row locked until the end of the transaction. */
    Optional<CalendarImport> claim(UUID operatorId, UUID id) {
        return rows(read(CLAIM, operatorId).setParameter("id", id)).stream().findFirst();
    }

    List<CalendarImport> inForce(UUID operatorId) {
        return rows(read(IN_FORCE, operatorId));
    }

    /** Previews that may still be applied, the latest first. */
    List<CalendarImport> waiting(UUID operatorId) {
        return rows(read(WAITING, operatorId));
    }

    boolean isOfCurrentRevision(UUID operatorId, UUID id) {
        var count = (Number) of(REVISION_OF, operatorId).setParameter("id", id).getSingleResult();
        return count.intValue() == 1;
    }

    void apply(Caller by, UUID id, Instant at) {
        of(APPLY, by.operatorId())
                .setParameter("at", at)
                .setParameter("by", by.staffId())
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Lets every node learn of a change. */
    void raise(UUID operatorId) {
        of(RAISE, operatorId).executeUpdate();
    }

    private Query of(String sql, UUID operatorId) {
        return entities.createNativeQuery(sql).setParameter("operator", operatorId);
    }

    private Query read(String sql, UUID operatorId) {
        return entities.createNativeQuery(sql, Tuple.class).setParameter("operator", operatorId);
    }

    @SuppressWarnings("unchecked")
    private static List<CalendarImport> rows(Query query) {
        List<Tuple> rows = query.getResultList();
        return rows.stream().map(CalendarStore::row).toList();
    }

    private static CalendarImport row(Tuple row) {
        return new CalendarImport(
                row.get("id", UUID.class),
                row.get("calendar", String.class),
                row.get("year", Integer.class),
                SpecialDaysJson.read(row.get("days", String.class)),
                row.get("ignored", Integer.class),
                row.get("source", String.class),
                row.get("notice_number", String.class),
                row.get("file_name", String.class),
                row.get("imported_at", Instant.class),
                row.get("imported_by", UUID.class),
                row.get("applied_at", Instant.class),
                row.get("applied_by", UUID.class));
    }
}
