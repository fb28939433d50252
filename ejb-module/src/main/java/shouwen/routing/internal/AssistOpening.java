package shouwen.routing.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import shouwen.message.OpenAssist;
import shouwen.routing.AssistReceived;

/** Tells the room that asked for help that a department's queue delivered it, in the transaction of the inbox. */
@ApplicationScoped
class AssistOpening {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Inject
    Event<AssistReceived> events;

    @Inject
    Clock clock;

    void open(Envelope envelope) {
        var asked = read(envelope);
        events.fire(new AssistReceived(asked.operatorId(), asked.instructionId(), clock.instant()));
    }

    private static OpenAssist read(Envelope envelope) {
        try {
            var asked = JSON.readValue(envelope.body(), OpenAssist.class);
            if (!asked.key().equals(envelope.key()) || !asked.operatorId().equals(envelope.operatorId())) {
                throw new UnreadableMessageException("body and envelope name different things");
            }
            return asked;
        } catch (JsonProcessingException | NullPointerException e) {
            throw new UnreadableMessageException("not an " + OpenAssist.TYPE + ": " + e.getMessage());
        }
    }
}
