package shouwen.routing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import shouwen.message.NoticeTo;
import shouwen.message.Queues;
import shouwen.routing.service.Outbox;

/** Puts notices to a role into the outbox, in the transaction that causes them. */
@ApplicationScoped
class NoticesOut {

    @Inject
    Outbox outbox;

    void send(@Observes NoticeTo notice) {
        outbox.put(notice.operatorId(), Queues.NOTICES, notice.key(), NoticeTo.TYPE, notice);
    }
}
