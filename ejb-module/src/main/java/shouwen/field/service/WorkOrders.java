package shouwen.field.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.cases.ServiceCase;
import shouwen.field.OrderState;
import shouwen.field.WorkOrder;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.policy.FinishRequirement;
import shouwen.policy.service.ActivePacks;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.UnknownThingException;

/** Finds work orders for a caller: what they may not see does not exist for them. */
@ApplicationScoped
public class WorkOrders {

    private static final List<OrderState> OPEN = List.of(OrderState.DISPATCHED, OrderState.ARRIVED, OrderState.HANDLED);
    private static final String BY_NUMBER =
            "select o from WorkOrder o where o.operatorId = :operator and o.number = :number";
    private static final String OPEN_OF_ITEM =
            "select o from WorkOrder o where o.operatorId = :operator and o.workItemId = :item and o.state in :open";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    ActivePacks packs;

    /** The order, if the caller may read it: the one sent, the department, those who read every case. */
    WorkOrder readable(String number) {
        var caller = callers.current();
        return find(caller, number, LockModeType.NONE)
                .filter(order -> mayRead(caller, order))
                .orElseThrow(() -> new UnknownThingException("order", number));
    }

    /**
     * The order, locked, if the caller may act on it: the one sent, or a dispatcher of the department.
     *
     * @param version what the caller saw; null for whatever it is now
     */
    WorkOrder actable(String number, @Nullable Integer version) {
        var caller = callers.current();
        var order = find(caller, number, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> mayRead(caller, found))
                .orElseThrow(() -> new UnknownThingException("order", number));
        if (!caller.staffId().equals(order.technicianId()) && !dispatches(caller, order)) {
            throw new ForbiddenException("order.notYours", number);
        }
        if (version != null && version != order.version()) {
            throw new ConflictException("changedMeanwhile", number);
        }
        return order;
    }

    /** The open order of a work item, if there is one. */
    public Optional<WorkOrder> openOf(UUID operatorId, UUID workItemId) {
        return entities.createQuery(OPEN_OF_ITEM, WorkOrder.class)
                .setParameter("operator", operatorId)
                .setParameter("item", workItemId)
                .setParameter("open", OPEN)
                .getResultStream()
                .findFirst();
    }

    /** What the pack the case began under wants before the order's instants. */
    List<FinishRequirement> demands(WorkOrder order) {
        var serviceCase = serviceCase(order);
        return packs.byVersion(serviceCase.packVersionId()).finishRequirements(serviceCase.facts());
    }

    ServiceCase serviceCase(WorkOrder order) {
        return entities.find(ServiceCase.class, order.caseId());
    }

    private Optional<WorkOrder> find(Caller caller, String number, LockModeType lock) {
        return entities.createQuery(BY_NUMBER, WorkOrder.class)
                .setParameter("operator", caller.operatorId())
                .setParameter("number", number)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    private static boolean mayRead(Caller caller, WorkOrder order) {
        return caller.staffId().equals(order.technicianId())
                || caller.isOneOf(Role.CALL_TAKER, Role.SUPERVISOR, Role.GENERAL_OFFICE, Role.ARCHIVIST)
                || caller.worksIn(order.department());
    }

    private static boolean dispatches(Caller caller, WorkOrder order) {
        return caller.is(Role.DISPATCHER) && caller.worksIn(order.department());
    }
}
