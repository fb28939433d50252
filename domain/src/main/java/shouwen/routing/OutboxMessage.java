package shouwen.routing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import shouwen.shared.Ids;

/**
 * A message on its way: written with the business change, gone with the transaction in which the receiver took effect.
 * Sending only marks it.
 */
@Entity
@Table(name = "outbox")
public class OutboxMessage {

    @Id
    private UUID id;

    @Column(name = "operator_id")
    private UUID operatorId;

    private String queue;

    @Column(name = "message_key")
    private String messageKey;

    private String type;
    private String body;

    @Column(name = "created_at")
    private Instant createdAt;

    private int attempts;

    protected OutboxMessage() {} // for JPA

    public OutboxMessage(UUID operatorId, String queue, String messageKey, String type, String body, Instant at) {
        this.id = Ids.next();
        this.operatorId = operatorId;
        this.queue = queue;
        this.messageKey = messageKey;
        this.type = type;
        this.body = body;
        this.createdAt = at;
    }
}
