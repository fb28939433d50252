package shouwen.channel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what waits, a few to a transaction. One that left is forgotten in that transaction; one that could not be sent is
 * tried again after a growing while, eight times in about a day. A crash between the two may send one twice.
 */
@ApplicationScoped
public class MailDelivery {

    /** So many to a transaction. */
    public static final int BATCH = 10;

    private static final int TRIES = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(10);
    private static final Logger LOG = Logger.getLogger(MailDelivery.class);
    private static final String WAITING =
            """
            select m.id, m.kind, m.number, m.path, m.tries, s.email, s.language
            from mail m join staff s on s.id = m.recipient_id
            where m.next_try_at <= :now
            order by m.next_try_at, m.id limit :most
            for update of m skip locked
            """;
    private static final String FAILED =
            "update mail set tries = :tries, next_try_at = :next, failure = :failure where id = :id";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    /** Sends at most a batch; gives how many were tried. Nothing is tried where no mail server is configured. */
    @Transactional(TxType.REQUIRES_NEW)
    public int send() {
        var server = MailServer.configured();
        if (server.isEmpty()) {
            return 0;
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(WAITING, Tuple.class)
                .setParameter("now", clock.instant())
                .setParameter("most", BATCH)
                .getResultList();
        rows.forEach(row -> send(server.get(), row));
        return rows.size();
    }

    private void send(MailServer server, Tuple row) {
        var id = row.get("id", UUID.class);
        try {
            Transport.send(message(server, row));
            entities.createNativeQuery("delete from mail where id = :id").setParameter("id", id).executeUpdate();
        } catch (MessagingException failure) {
            LOG.warnf("Mail %s could not be sent: %s", id, failure.getMessage());
            later(id, row.get("tries", Integer.class) + 1, String.valueOf(failure.getMessage()));
        }
    }

    private void later(UUID id, int tries, String failure) {
        @Nullable Instant next =
                tries < TRIES ? clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << (tries - 1))) : null;
        entities.createNativeQuery(FAILED)
                .setParameter("tries", tries)
                .setParameter("next", next)
                .setParameter("failure", failure.substring(0, Math.min(500, failure.length())))
                .setParameter("id", id)
                .executeUpdate();
    }

    private MimeMessage message(MailServer server, Tuple row) throws MessagingException {
        var words = ResourceBundle.getBundle("mail.mail", Locale.forLanguageTag(row.get("language", String.class)),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var number = row.get("number", String.class);
        var message = new MimeMessage(session(server));
        message.setFrom(new InternetAddress(server.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(row.get("email", String.class)));
        message.setSubject(
                words.getString(row.get("kind", String.class)) + " " + number, StandardCharsets.UTF_8.name());
        message.setText(
                words.getString(row.get("kind", String.class)) + " " + number + "\n\n" + server.home()
                        + row.get("path", String.class) + "\n\n" + words.getString("hint") + "\n",
                StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(clock.instant()));
        return message;
    }

    private static Session session(MailServer server) {
        return Session.getInstance(server.properties(), server.user().isEmpty() ? null : new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(server.user(), server.password());
            }
        });
    }
}
