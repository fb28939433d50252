package shouwen.channel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Mail that waits, each touch a short transaction of its own: taken for a while, so that no other node sends it meanwhile, then
 * forgotten or put off. One whose node died in between comes up again when that while is over.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class WaitingMail {

    /** Longer than a mail server can take to answer, with every answer as late as {@link MailServer} bears. */
    static final Duration TAKEN = Duration.ofMinutes(5);

    private static final int TRIES = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(10);
    private static final String TAKE =
            """
            update mail m set tries = m.tries + 1, next_try_at = :until
            from staff s
            where s.id = m.recipient_id and m.id = (
                select w.id from mail w where w.next_try_at <= :now
                order by w.next_try_at, w.id limit 1 for update skip locked)
            returning m.id, m.kind, m.number, m.path, m.tries, s.email, s.language
            """;
    private static final String FAILED = "update mail set next_try_at = :next, failure = :failure where id = :id";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * One that is to be sent now.
     *
     * @param tries how often that was tried, this time included
     * @param email empty where the recipient wants none any more
     */
    record Taken(UUID id, String kind, String number, String path, int tries, String email, String language) {}

    /** The one that waits longest; empty where none does. */
    Optional<Taken> take() {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(TAKE, Tuple.class)
                .setParameter("now", clock.instant())
                .setParameter("until", clock.instant().plus(TAKEN))
                .getResultList();
        return rows.stream().map(WaitingMail::taken).findFirst();
    }

    private static Taken taken(Tuple row) {
        return new Taken(
                row.get("id", UUID.class),
                row.get("kind", String.class),
                row.get("number", String.class),
                row.get("path", String.class),
                row.get("tries", Integer.class),
                row.get("email", String.class),
                row.get("language", String.class));
    }

    /** It left, or is wanted no more. */
    void forget(Taken mail) {
        entities.createNativeQuery("delete from mail where id = :id")
                .setParameter("id", mail.id())
                .executeUpdate();
    }

    /** It could not be sent: tried again after a growing while, eight times in about a day. */
    void putOff(Taken mail, String failure) {
        @Nullable Instant next = mail.tries() < TRIES
                ? clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << (mail.tries() - 1)))
                : null;
        entities.createNativeQuery(FAILED)
                .setParameter("next", next)
                .setParameter("failure", failure.substring(0, Math.min(500, failure.length())))
                .setParameter("id", mail.id())
                .executeUpdate();
    }
}
