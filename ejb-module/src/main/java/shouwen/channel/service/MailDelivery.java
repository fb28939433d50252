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
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jboss.logging.Logger;

/**
 * Sends what waits, one after the other. No transaction is open while the mail server is spoken to, however slow it is. A crash
 * after one left and before that is kept sends it twice, never not at all.
 */
@ApplicationScoped
@Transactional(TxType.NEVER)
public class MailDelivery {

    private static final Logger LOG = Logger.getLogger(MailDelivery.class);

    @Inject
    WaitingMail waiting;

    @Inject
    Clock clock;

    /** Tries the next one; tells whether there was one. None is tried where no mail server is configured. */
    public boolean sendNext() {
        var server = MailServer.configured();
        var next = server.flatMap(there -> waiting.take());
        next.ifPresent(mail -> send(server.orElseThrow(), mail));
        return next.isPresent();
    }

    private void send(MailServer server, WaitingMail.Taken mail) {
        try {
            if (!mail.email().isEmpty()) {
                Transport.send(message(server, mail));
            }
        } catch (MessagingException | RuntimeException failure) {
            LOG.warnf("Mail %s could not be sent: %s", mail.id(), failure.getMessage());
            waiting.putOff(mail, String.valueOf(failure.getMessage()));
            return;
        }
        waiting.forget(mail);
    }

    private MimeMessage message(MailServer server, WaitingMail.Taken mail) throws MessagingException {
        var words = ResourceBundle.getBundle("mail.mail", Locale.forLanguageTag(mail.language()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var subject = words.getString(mail.kind()) + " " + mail.number();
        var message = new MimeMessage(session(server));
        message.setFrom(new InternetAddress(server.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.email()));
        message.setSubject(subject, StandardCharsets.UTF_8.name());
        message.setText(
                subject + "\n\n" + server.home() + mail.path() + "\n\n" + words.getString("hint") + "\n",
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
