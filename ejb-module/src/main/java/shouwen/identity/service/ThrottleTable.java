package shouwen.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Guesses;

/** The counts of guesses in the database, shared by nodes and kept over restarts (S6). */
@ApplicationScoped
class ThrottleTable {

    private static final String CREATE =
            "insert into login_throttle (subject, failures) values (:subject, 0) on conflict (subject) do nothing";
    private static final String LOCK =
            """
            select subject, failures, last_failure, blocked_until, succeeded_at
            from login_throttle where subject in (:subjects) order by subject for update
            """;
    private static final String STORE =
            """
            update login_throttle set failures = :failures, last_failure = :at, blocked_until = :until
            where subject = :subject
            """;
    private static final String GIVE_BACK =
            """
            update login_throttle set failures = greatest(failures - 1, 0),
                blocked_until = case when failures = :counted then cast(:until as timestamptz) else blocked_until end
            where subject = :subject
            """;
    private static final String SUCCEEDED =
            """
            update login_throttle set failures = 0, blocked_until = null, succeeded_at = :at
            where subject = :subject
            """;
    private static final String SWEEP =
            """
            delete from login_throttle
            where coalesce(last_failure, :before) <= :before and (succeeded_at is null or succeeded_at < :unknownBefore)
            """;

    @PersistenceContext
    EntityManager entities;

    /** One heading's state; {@code succeededAt} is the last right password, null for never. */
    record Row(Guesses guesses, @Nullable Instant succeededAt) {}

    /** Locks the rows of these headings, always in the same order, making those that are not there. */
    Map<String, Row> lock(Collection<String> subjects) {
        for (var subject : new TreeSet<>(subjects)) {
            change(CREATE).setParameter("subject", subject).executeUpdate();
        }
        var rows = new HashMap<String, Row>();
        for (var row : entities.unwrap(Session.class)
                .createNativeQuery(LOCK, Tuple.class)
                .addScalar("subject", String.class)
                .addScalar("failures", Integer.class)
                .addScalar("last_failure", Instant.class)
                .addScalar("blocked_until", Instant.class)
                .addScalar("succeeded_at", Instant.class)
                .setParameter("subjects", subjects)
                .getResultList()) {
            var guesses = new Guesses(
                    row.get("failures", Integer.class),
                    row.get("last_failure", Instant.class),
                    row.get("blocked_until", Instant.class));
            rows.put(row.get("subject", String.class), new Row(guesses, row.get("succeeded_at", Instant.class)));
        }
        return rows;
    }

    void store(Map<String, Guesses> counted) {
        counted.forEach((subject, guesses) -> change(STORE)
                .setParameter("failures", guesses.failures())
                .setParameter("at", guesses.lastAt(), Instant.class)
                .setParameter("until", guesses.blockedUntil(), Instant.class)
                .setParameter("subject", subject)
                .executeUpdate());
    }

    void giveBack(String subject, Guesses before, Guesses counted) {
        change(GIVE_BACK)
                .setParameter("counted", counted.failures())
                .setParameter("until", before.blockedUntil(), Instant.class)
                .setParameter("subject", subject)
                .executeUpdate();
    }

    void succeeded(String subject, Instant at) {
        change(SUCCEEDED)
                .setParameter("at", at)
                .setParameter("subject", subject)
                .executeUpdate();
    }

    int sweep(Instant before, Instant unknownBefore) {
        return change(SWEEP)
                .setParameter("before", before)
                .setParameter("unknownBefore", unknownBefore)
                .executeUpdate();
    }

    private MutationQuery change(String sql) {
        return entities.unwrap(Session.class).createNativeMutationQuery(sql);
    }
}
