package shouwen.channel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Lets people know by e-mail that something waits for them, in the transaction of what they are told. A mail says the number
 * and where it is found, and nothing else: whoever opens the link signs in first.
 */
@ApplicationScoped
public class Mails {

    private static final String TELL =
            """
            insert into mail (id, operator_id, recipient_id, kind, number, path, created_at, next_try_at)
            select gen_random_uuid(), s.operator_id, s.id, :kind, :number, :path, :at, :at
            from staff s
            where s.operator_id = :operator and s.id = any(cast(:people as uuid[])) and s.active and s.email <> ''
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * Tells those of some people who want mail; nothing happens where no mail server is configured.
     *
     * @param kind one of {@link shouwen.channel.NoticeKind} that has a text in {@code mail.properties}
     * @param path where it is found, from the root of the application
     */
    @Transactional(TxType.MANDATORY)
    public void tell(UUID operatorId, Collection<UUID> people, String kind, String number, String path) {
        if (people.isEmpty() || MailServer.configured().isEmpty()) {
            return;
        }
        entities.createNativeQuery(TELL)
                .setParameter("operator", operatorId)
                .setParameter("people", people.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .setParameter("kind", kind)
                .setParameter("number", number)
                .setParameter("path", path)
                .setParameter("at", clock.instant())
                .executeUpdate();
    }
}
