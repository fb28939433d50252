package shouwen.field.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.Ledger;
import shouwen.cases.service.CaseMoments;
import shouwen.channel.NoticeKind;
import shouwen.channel.service.Notices;
import shouwen.field.Completion;
import shouwen.field.Errand;
import shouwen.field.GivingUp;
import shouwen.field.HandlingForm;
import shouwen.field.RepairForm;
import shouwen.field.WorkOrder;
import shouwen.field.WorkOrderEnded;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.identity.service.StaffDirectory;
import shouwen.identity.service.StaffMember;
import shouwen.numbering.service.Numbers;
import shouwen.policy.Moment;
import shouwen.policy.service.ActivePacks;
import shouwen.routing.WorkItem;
import shouwen.routing.WorkItemState;
import shouwen.routing.service.WorkItemService;
import shouwen.routing.service.WorkItems;
import shouwen.shared.ConflictException;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Masking;

/**
 * Sends people to the site and takes what they report: arrived, handled, repaired, each stopping its own limits; or that
 * it cannot be repaired. Only the one sent and dispatchers of the department act on an order. A version given is the one
 * the caller saw; null takes any.
 */
@Stateless
@RolesAllowed({Role.DISPATCHER, Role.TECHNICIAN})
public class WorkOrderService {

    @PersistenceContext
    EntityManager entities;

    @Inject
    WorkOrders orders;

    @Inject
    Signatures signatures;

    @Inject
    WorkItems items;

    @Inject
    WorkItemService itemService;

    @Inject
    CaseMoments moments;

    @Inject
    Callers callers;

    @Inject
    StaffDirectory staff;

    @Inject
    ActivePacks packs;

    @Inject
    Numbers numbers;

    @Inject
    Notices notices;

    @Inject
    Ledger ledger;

    @Inject
    Event<WorkOrderEnded> ended;

    @Inject
    Clock clock;

    /**
     * Sends a technician of the department for a work item, accepting it on the way; gives the order's number. Refused
     * while somebody else is out for it.
     *
     * @param expected how long it will take, as told to the customer; null when nothing was said
     */
    @RolesAllowed(Role.DISPATCHER)
    public String dispatch(UUID workItemId, UUID technicianId, @Nullable Duration expected) {
        var caller = callers.current();
        var item = items.ofDepartment(caller, workItemId);
        requireTechnician(item.operatorId(), item.department(), technicianId);
        if (item.state() == WorkItemState.OPEN) {
            itemService.accept(workItemId, null);
        }
        var now = clock.instant();
        item.assign(technicianId, now);
        var order = open(caller, item, technicianId, expected, now);
        write(order, "order.dispatched", Map.of("technician", technicianId));
        moments.happened(order.operatorId(), order.caseId(), Moment.DISPATCHED, now);
        tell(order);
        return order.number();
    }

    /** Sends somebody else instead; what was reached so far stays. */
    @RolesAllowed(Role.DISPATCHER)
    public void reassign(String number, @Nullable Integer version, UUID technicianId) {
        var order = orders.actable(number, version);
        requireTechnician(order.operatorId(), order.department(), technicianId);
        order.reassign(technicianId);
        item(order).assign(technicianId, clock.instant());
        write(order, "order.reassigned", Map.of("technician", technicianId));
        tell(order);
    }

    /** Somebody is on site (HEA-036). */
    public void arrive(String number, @Nullable Integer version) {
        var order = orders.actable(number, version);
        var now = clock.instant();
        order.arrive(now);
        write(order, "order.arrived", Map.of());
        moments.happened(order.operatorId(), order.caseId(), Moment.ARRIVED, now);
    }

    /** The fault is dealt with. Refused, with the clause, while something the pack wants before is missing. */
    public void handle(String number, @Nullable Integer version, HandlingForm form) {
        var order = orders.actable(number, version);
        var now = clock.instant();
        order.handle(form.handling(), form.expected(), form.checks(), orders.demands(order), now);
        write(order, "order.handled", Map.of("checks", order.checks()));
        moments.happened(order.operatorId(), order.caseId(), Moment.HANDLED, now);
    }

    /** The repair is finished and accepted. Refused, with the clause, while something the pack wants before is missing. */
    public void repair(String number, @Nullable Integer version, RepairForm form) {
        var order = orders.actable(number, version);
        var now = clock.instant();
        var signature = form.signature() == null ? null : signatures.keep(form.signature());
        var end = new Completion(form.opinion(), signature, form.noSignatureReason(), form.restoredAt());
        order.repair(end, form.more(), form.checks(), orders.demands(order), now);
        write(order, "order.repaired", Map.of("checks", order.checks(), "signed", signature != null));
        moments.happened(order.operatorId(), order.caseId(), Moment.REPAIRED, now);
        item(order).show(order.shown());
        ended.fire(new WorkOrderEnded(order, callers.current().staffId(), now));
        if (form.result() != null) {
            itemService.finish(item(order), form.result());
        }
    }

    /** It cannot be repaired; customer service gets that as the result (TUN-112). */
    public void cannotRepair(String number, @Nullable Integer version, GivingUp why) {
        var order = orders.actable(number, version);
        var now = clock.instant();
        order.cannotRepair(why, now);
        write(order, "order.cannot-repair", Map.of(
                "reason", order.givingUp().reason(),
                "informed", order.givingUp().informed(),
                "referred", !order.givingUp().referredTo().isEmpty()));
        for (var missed : List.of(Moment.HANDLED, Moment.REPAIRED)) {
            moments.happened(order.operatorId(), order.caseId(), missed, now);
        }
        ended.fire(new WorkOrderEnded(order, callers.current().staffId(), now));
        itemService.giveUp(item(order), order.givingUp().note());
    }

    private WorkOrder open(
            Caller caller, WorkItem item, UUID technicianId, @Nullable Duration expected, Instant at) {
        var errand =
                new Errand(item.operatorId(), item.caseId(), item.caseNumber(), item.id(), item.department());
        var zone = packs.forOperator(item.operatorId()).pack().zone();
        var number = numbers.next(item.operatorId(), "W", zone);
        var order = new WorkOrder(number, errand, technicianId, expected, caller.staffId(), at);
        entities.persist(order);
        try {
            entities.flush();
        } catch (ConstraintViolationException another) {
            throw new ConflictException("order.stillOpen", item.caseNumber());
        }
        return order;
    }

    private void requireTechnician(UUID operatorId, String department, UUID technicianId) {
        staff.find(technicianId)
                .filter(StaffMember::active)
                .map(StaffMember::caller)
                .filter(person -> person.operatorId().equals(operatorId))
                .filter(person -> person.is(Role.TECHNICIAN) && person.worksIn(department))
                .orElseThrow(() -> new InvalidInputException("technician", "order.noTechnician"));
    }

    private WorkItem item(WorkOrder order) {
        return entities.find(WorkItem.class, order.workItemId());
    }

    private void tell(WorkOrder order) {
        notices.tell(
                order.operatorId(),
                List.of(order.technicianId()),
                NoticeKind.WORK_ORDER_DISPATCHED,
                order.caseNumber(),
                Map.of("order", order.number(), "address", Masking.address(orders.serviceCase(order).complainant().address())));
    }

    private void write(WorkOrder order, String type, Map<String, ?> more) {
        var body = new TreeMap<String, Object>(more);
        body.put("order", order.number());
        ledger.write(order.operatorId(), order.caseId(), type, callers.current().staffId(), body);
    }
}
