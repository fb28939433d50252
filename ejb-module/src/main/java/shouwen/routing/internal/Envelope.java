package shouwen.routing.internal;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A received message with the properties every message of ours carries. */
record Envelope(String queue, String key, String type, @Nullable UUID operatorId, String body) {

    static final String KEY = "shouwen_key";
    static final String TYPE = "shouwen_type";
    static final String OPERATOR = "shouwen_operator";

    /** Reads any message; what lacks our properties, or is not text, gets a key of its own and an empty body. */
    static Envelope of(String queue, Message message) {
        try {
            var key = message.getStringProperty(KEY);
            var type = message.getStringProperty(TYPE);
            var operator = message.getStringProperty(OPERATOR);
            var body = message instanceof TextMessage text ? text.getText() : null;
            return new Envelope(
                    queue,
                    key == null ? "foreign:" + message.getJMSMessageID() : key,
                    type == null ? "" : type,
                    operator == null ? null : UUID.fromString(operator),
                    body == null ? "" : body);
        } catch (JMSException e) {
            throw new IllegalStateException("cannot read a message of queue " + queue, e);
        }
    }
}
