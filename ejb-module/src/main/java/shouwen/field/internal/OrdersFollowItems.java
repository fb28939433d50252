package shouwen.field.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import shouwen.audit.service.Ledger;
import shouwen.field.service.WorkOrders;
import shouwen.identity.Caller;
import shouwen.identity.service.Callers;
import shouwen.routing.WorkItem;
import shouwen.routing.WorkItemEvent;
import shouwen.shared.ConflictException;

/**
 * Nobody stays on site for a matter that went elsewhere, and no result leaves while an order is open: what the pack
 * demands of a repair cannot be passed by (HEA-005, HEA-034).
 */
@ApplicationScoped
class OrdersFollowItems {

    @Inject
    WorkOrders orders;

    @Inject
    Callers callers;

    @Inject
    Ledger ledger;

    void onReturned(@Observes WorkItemEvent.Returned event) {
        withdraw(event.item(), event.at());
    }

    void onHandedOn(@Observes WorkItemEvent.HandedOn event) {
        withdraw(event.item(), event.at());
    }

    void onResult(@Observes WorkItemEvent.ResultReturned event) {
        orders.openOf(event.operatorId(), event.item().id()).ifPresent(order -> {
            throw new ConflictException("order.stillOpen", order.number());
        });
    }

    private void withdraw(WorkItem item, Instant at) {
        orders.openOf(item.operatorId(), item.id()).ifPresent(order -> {
            order.withdraw(at);
            var actor = callers.find().map(Caller::staffId).orElse(null);
            ledger.write(
                    order.operatorId(), order.caseId(), "order.withdrawn", actor, Map.of("order", order.number()));
        });
    }
}
