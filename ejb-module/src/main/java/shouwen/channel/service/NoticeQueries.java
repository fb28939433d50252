package shouwen.channel.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.LedgerJson;
import shouwen.channel.Notice;
import shouwen.identity.Caller;
import shouwen.identity.service.Callers;
import shouwen.shared.Count;
import shouwen.shared.Page;

/** What the caller has been told; nobody reads another's notices. */
@Stateless
@RolesAllowed("**")
public class NoticeQueries {

    private static final int MOST_AT_ONCE = 200;
    private static final String COLUMNS =
            "select id, kind, case_number, cast(parameters as text) as parameters, created_at, read_at from notice ";
    private static final String MINE = "where operator_id = :operator and recipient_id = :me ";
    private static final String LATEST_FIRST = "order by created_at desc, id desc limit :limit";
    private static final String UNREAD = COLUMNS + MINE + "and read_at is null " + LATEST_FIRST;
    private static final String RECENT = COLUMNS + MINE + LATEST_FIRST;
    private static final String AFTER =
            """
            and (created_at, id) < (select created_at, id from notice
                                    where operator_id = :operator and recipient_id = :me and id = :after)
            """;
    private static final String RECENT_AFTER = COLUMNS + MINE + AFTER + LATEST_FIRST;
    private static final String COUNT =
            "select count(*) from (select 1 from notice " + MINE + "and read_at is null limit :limit) as found";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    /** The newest unread ones. */
    public List<Notice> unread(int limit) {
        return notices(mine(UNREAD), limit);
    }

    /** How many are unread, up to the cap. */
    public Count unreadCount() {
        var count = (Number) entities.createNativeQuery(COUNT)
                .setParameter("operator", callers.current().operatorId())
                .setParameter("me", callers.current().staffId())
                .setParameter("limit", Count.CAP)
                .getSingleResult();
        return new Count(count.intValue());
    }

    /**
     * All of them, newest first.
     *
     * @param after the cursor of the page before, null for the first
     */
    public Page<Notice> recent(@Nullable UUID after, int limit) {
        var query = after == null ? mine(RECENT) : mine(RECENT_AFTER).setParameter("after", after);
        var found = notices(query, limit + 1);
        boolean more = found.size() > limit;
        var items = more ? found.subList(0, limit) : found;
        return new Page<>(List.copyOf(items), more ? items.get(limit - 1).id().toString() : null);
    }

    private Query mine(String sql) {
        Caller me = callers.current();
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("operator", me.operatorId())
                .setParameter("me", me.staffId());
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
