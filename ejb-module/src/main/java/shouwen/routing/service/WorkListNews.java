package shouwen.routing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import shouwen.routing.WorkItem;
import shouwen.routing.WorkItemEvent;

/**
 * Tells listeners, after the commit, that a department's work list has changed on this node. What changed they read for
 * themselves, with their own rights.
 */
@ApplicationScoped
public class WorkListNews {

    /** @param arrived true for a new item, false where one only changed or left */
    public record Changed(UUID operatorId, String department, boolean arrived) {}

    private final List<Consumer<Changed>> listeners = new CopyOnWriteArrayList<>();

    /** A listener of the web module, whose observers this module does not see. It must not block and not fail. */
    public void listen(Consumer<Changed> listener) {
        listeners.add(listener);
    }

    public void leave(Consumer<Changed> listener) {
        listeners.remove(listener);
    }

    void opened(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkItemEvent.Opened event) {
        tell(event.item(), true);
    }

    void accepted(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkItemEvent.Accepted event) {
        tell(event.item(), false);
    }

    void returned(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkItemEvent.Returned event) {
        tell(event.item(), false);
    }

    void handedOn(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkItemEvent.HandedOn event) {
        tell(event.item(), false);
    }

    void done(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkItemEvent.ResultReturned event) {
        tell(event.item(), false);
    }

    private void tell(WorkItem item, boolean arrived) {
        var changed = new Changed(item.operatorId(), item.department(), arrived);
        listeners.forEach(listener -> listener.accept(changed));
    }
}
