package shouwen.routing.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import shouwen.audit.service.Ledger;
import shouwen.clock.CaseSubject;
import shouwen.clock.service.CaseClocks;
import shouwen.message.OpenAssist;
import shouwen.message.OpenWorkItem;
import shouwen.policy.CaseFacts;
import shouwen.policy.CaseKind;
import shouwen.policy.Channel;
import shouwen.policy.Moment;
import shouwen.policy.Severity;
import shouwen.routing.Handover;
import shouwen.routing.WorkItem;
import shouwen.routing.WorkItemEvent;

/** Opens the work item a message asks for: hand-over, item, clocks and event in one transaction, once. */
@ApplicationScoped
class WorkItemOpening {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @PersistenceContext
    EntityManager entities;

    @Inject
    Inbox inbox;

    @Inject
    AssistOpening assists;

    @Inject
    CaseClocks clocks;

    @Inject
    Ledger ledger;

    @Inject
    Event<WorkItemEvent> events;

    @Inject
    Clock clock;

    void receive(String queue, Message message) {
        inbox.once(queue, message, envelope -> {
            if (envelope.type().equals(OpenAssist.TYPE)) {
                assists.open(envelope);
            } else {
                open(read(envelope));
            }
        });
    }

    private static OpenWorkItem read(Envelope envelope) {
        if (!envelope.type().equals(OpenWorkItem.TYPE)) {
            throw new UnreadableMessageException("unknown type " + envelope.type());
        }
        try {
            var asked = JSON.readValue(envelope.body(), OpenWorkItem.class);
            if (!asked.key().equals(envelope.key()) || !asked.operatorId().equals(envelope.operatorId())) {
                throw new UnreadableMessageException("body and envelope name different things");
            }
            return asked;
        } catch (JsonProcessingException | NullPointerException e) {
            throw new UnreadableMessageException("not an open-work-item.v1: " + e.getMessage());
        }
    }

    private void open(OpenWorkItem asked) {
        var now = clock.instant();
        var due = clocks.happened(subject(asked), Moment.RECEIVED_BY_DEPARTMENT, now);
        var item = new WorkItem(asked, due, now);
        entities.persist(new Handover(asked));
        entities.persist(item);
        ledger.write(
                asked.operatorId(),
                asked.caseId(),
                "work-item.opened",
                null,
                Map.of("step", asked.step(), "department", asked.department()));
        events.fire(new WorkItemEvent.Opened(item, asked.operatorId(), asked.caseId(), due));
    }

    private static CaseSubject subject(OpenWorkItem asked) {
        var facts = new CaseFacts(
                CaseKind.valueOf(asked.kind()),
                asked.category(),
                Severity.valueOf(asked.severity()),
                Channel.valueOf(asked.channel()),
                asked.answers());
        return new CaseSubject(
                asked.operatorId(), asked.caseId(), asked.caseNumber(), asked.step(), asked.packVersionId(), facts);
    }
}
