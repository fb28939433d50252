package shouwen.routing.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import shouwen.routing.OutboxMessage;

/**
 * Takes messages for the queues. A message put here is part of the caller's transaction: it leaves only if that commits,
 * and then at least once; receivers filter by its key.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Outbox {

    /** Tells the dispatcher, after the commit, that something is waiting. */
    public record Filled() {}

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Event<Filled> filled;

    /**
     * @param queue one of {@link shouwen.message.Queues}
     * @param key one effect per key, for ever
     * @param type type and schema version, {@code open-work-item.v1}
     * @param message a record of {@link shouwen.message}
     */
    public void put(UUID operatorId, String queue, String key, String type, Object message) {
        entities.persist(new OutboxMessage(operatorId, queue, key, type, json(message), clock.instant()));
        filled.fire(new Filled());
    }

    private static String json(Object message) {
        try {
            return JSON.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a message: " + message.getClass(), e);
        }
    }
}
