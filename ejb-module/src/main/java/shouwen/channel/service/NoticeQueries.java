package shouwen.channel.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.LedgerJson;
import shouwen.channel.Notice;
import shouwen.channel.NoticeBundle;
import shouwen.identity.Caller;
import shouwen.identity.service.Callers;
import shouwen.identity.service.Operators;
import shouwen.shared.Count;
import shouwen.shared.Cursor;
import shouwen.shared.Page;

/** What the caller has been told; nobody reads another's notices. */
@Stateless
@RolesAllowed("**")
public class NoticeQueries {

    private static final int MOST_AT_ONCE = 200;
    private static final String COLUMNS =
            "select id, kind, case_number, cast(parameters as text) as parameters, created_at, read_at from notice ";
    private static final String MINE = "where operator_id = :operator and recipient_id = :me and (not_before is null or not_before <= :now) ";
    private static final String LATEST_FIRST = "order by created_at desc, id desc limit :limit";
    private static final String UNREAD = COLUMNS + MINE + "and read_at is null " + LATEST_FIRST;

    private static final String BUNDLE =
            """
            case when kind in ('clock.warned', 'clock.breached', 'clock.escalated')
                 then kind || to_char(created_at at time zone :zone, 'YYYY-MM-DD') else cast(id as text) end
            """;
    private static final String COUNT_BUNDLES =
            "select count(distinct " + BUNDLE + ") from (select id, kind, created_at from notice " + MINE
                    + "and read_at is null order by created_at desc limit :limit) as found";
    private static final String BUNDLES =
            """
            select n.id, n.kind, n.case_number, cast(n.parameters as text) as parameters, n.created_at, n.read_at,
                   b.found, b.unread
            from (select (array_agg(id order by created_at desc, id desc))[1] as id, count(*) as found,
                         count(*) filter (where read_at is null) as unread
                  from (select id, created_at, read_at, %s as bundle from notice %s
                        order by created_at desc, id desc limit 5000) as mine
                  group by bundle) as b
            join notice n on n.id = b.id
            """
                    .formatted(BUNDLE, MINE);
    private static final String BUNDLES_AFTER =
            BUNDLES + " where (n.created_at, n.id) < (cast(:moment as timestamptz), :after)";
    private static final String BUNDLES_FIRST = " order by n.created_at desc, n.id desc limit :limit";
    private static final String OF_DAY =
            COLUMNS + MINE
                    + "and kind = :kind and cast(created_at at time zone :zone as date) = :day ";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Operators operators;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** The newest unread ones. */
    public List<Notice> unread(int limit) {
        return notices(mine(UNREAD), limit);
    }

    /** How many lines of the list hold something unread, up to the cap. */
    public Count unreadBundles() {
        var me = callers.current();
        var count = (Number) entities.createNativeQuery(COUNT_BUNDLES)
                .setParameter("operator", me.operatorId())
                .setParameter("me", me.staffId())
                .setParameter("now", clock.instant())
                .setParameter("zone", zone().getId())
                .setParameter("limit", Count.CAP)
                .getSingleResult();
        return new Count(count.intValue());
    }

    /**
     * Newest first, those about deadlines of one kind and day together. Looks at the newest five thousand.
     *
     * @param after the cursor of the page before, null for the first
     */
    public Page<NoticeBundle> bundles(@Nullable String after, int limit) {
        var cursor = Cursor.parse(after);
        var query = mine((cursor == null ? BUNDLES : BUNDLES_AFTER) + BUNDLES_FIRST)
                .setParameter("zone", zone().getId())
                .setParameter("limit", limit + 1);
        if (cursor != null) {
            query.setParameter("moment", cursor.moment()).setParameter("after", cursor.id());
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        var items = rows.stream().limit(limit).map(this::bundle).toList();
        if (rows.size() <= limit) {
            return new Page<>(items, null);
        }
        var last = items.get(limit - 1).newest();
        return new Page<>(items, new Cursor(last.createdAt(), last.id()).toString());
    }

    /** All of one kind that came on a day, newest first, at most two hundred. */
    public List<Notice> ofDay(String kind, LocalDate day) {
        var query = mine(OF_DAY + LATEST_FIRST)
                .setParameter("kind", kind)
                .setParameter("zone", zone().getId())
                .setParameter("day", day);
        return notices(query, MOST_AT_ONCE);
    }

    private NoticeBundle bundle(Tuple row) {
        var newest = notice(row);
        return new NoticeBundle(
                newest,
                row.get("found", Number.class).intValue(),
                row.get("unread", Number.class).intValue(),
                LocalDate.ofInstant(newest.createdAt(), zone()));
    }

    private ZoneId zone() {
        return operators.get(callers.current().operatorId()).zone();
    }

    private Query mine(String sql) {
        Caller me = callers.current();
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("operator", me.operatorId())
                .setParameter("me", me.staffId())
                .setParameter("now", clock.instant());
    }

    @SuppressWarnings("unchecked")
    private static List<Notice> notices(Query query, int limit) {
        List<Tuple> rows = query.setParameter("limit", Math.min(Math.max(limit, 1), MOST_AT_ONCE + 1)).getResultList();
        return rows.stream().map(NoticeQueries::notice).toList();
    }

    private static Notice notice(Tuple row) {
        return new Notice(
                row.get("id", UUID.class),
                row.get("kind", String.class),
                row.get("case_number", String.class),
                LedgerJson.read(row.get("parameters", String.class)),
                row.get("created_at", Instant.class),
                row.get("read_at", Instant.class));
    }
}
