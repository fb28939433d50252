package shouwen.routing.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import shouwen.channel.service.NoticeDelivery;
import shouwen.message.NoticeTo;
import shouwen.message.Queues;

/** The queue of notices: finds who is meant and tells them, once. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Queues.JNDI + Queues.NOTICES),
            @ActivationConfigProperty(propertyName = "acknowledgeMode", propertyValue = "Dups-ok-acknowledge"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // acknowledged after the inbox's own transaction
public class NoticesInbox implements MessageListener {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Inject
    Inbox inbox;

    @Inject
    NoticeDelivery delivery;

    @Override
    public void onMessage(Message message) {
        inbox.once(Queues.NOTICES, message, envelope -> delivery.deliver(read(envelope)));
    }

    private static NoticeTo read(Envelope envelope) {
        if (!envelope.type().equals(NoticeTo.TYPE)) {
            throw new UnreadableMessageException("unknown type " + envelope.type());
        }
        try {
            var notice = JSON.readValue(envelope.body(), NoticeTo.class);
            if (!notice.key().equals(envelope.key()) || !notice.operatorId().equals(envelope.operatorId())) {
                throw new UnreadableMessageException("body and envelope name different things");
            }
            return notice;
        } catch (JsonProcessingException | NullPointerException e) {
            throw new UnreadableMessageException("not a " + NoticeTo.TYPE + ": " + e.getMessage());
        }
    }
}
