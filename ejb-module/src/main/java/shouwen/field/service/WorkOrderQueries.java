package shouwen.field.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.io.InputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.cases.ServiceCase;
import shouwen.cases.service.Cases;
import shouwen.content.service.ContentStore;
import shouwen.field.DispatchRequest;
import shouwen.field.OrderDetails;
import shouwen.field.OrderState;
import shouwen.field.OrderSummary;
import shouwen.field.Technician;
import shouwen.field.WorkOrder;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.identity.service.StaffDirectory;
import shouwen.routing.service.WorkItems;
import shouwen.shared.Cursor;
import shouwen.shared.ForbiddenException;
import shouwen.shared.Masking;
import shouwen.shared.Page;
import shouwen.shared.UnknownThingException;

/** Reads work orders: one's own, a department's, a case's. One statement a page, by keyset, the oldest first. */
@Stateless
@RolesAllowed({
    Role.CALL_TAKER, Role.SUPERVISOR, Role.DISPATCHER, Role.TECHNICIAN, Role.DEPARTMENT_HEAD, Role.GENERAL_OFFICE
})
public class WorkOrderQueries {

    private static final int MOST = 200;
    private static final List<OrderState> OPEN = List.of(OrderState.DISPATCHED, OrderState.ARRIVED, OrderState.HANDLED);
    private static final String SUMMARIES =
            """
            select o.id, o.number, o.caseNumber, c.kind, c.category, c.summary, c.complainant.address, o.technicianId,
                   o.state, o.dispatchedAt, o.arrivedAt, o.handledAt, o.repairedAt, c.nextDueAt
            from WorkOrder o, ServiceCase c
            where o.operatorId = :operator and c.id = o.caseId
            """;
    private static final String MINE = SUMMARIES + " and o.technicianId = :technician";
    private static final String OF_DEPARTMENT = SUMMARIES + " and o.department = :department";
    private static final String OF_CASE = SUMMARIES + " and o.caseId = :caseId order by o.dispatchedAt, o.id";
    private static final String STILL_OPEN =
            """
             and o.state in :open
             and (o.dispatchedAt > :moment or o.dispatchedAt = :moment and o.id > :id)
             order by o.dispatchedAt, o.id
            """;
    private static final String LOADS =
            """
            select o.technicianId, count(o) from WorkOrder o
            where o.operatorId = :operator and o.department = :department and o.state in :open
            group by o.technicianId
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    WorkOrders orders;

    @Inject
    WorkItems items;

    @Inject
    Cases cases;

    @Inject
    ContentStore content;

    @Inject
    StaffDirectory staff;

    @Inject
    Callers callers;

    /** The caller's own open orders. */
    @RolesAllowed(Role.TECHNICIAN)
    public Page<OrderSummary> mine(@Nullable String after, int limit) {
        return page(MINE, "technician", callers.current().staffId(), after, limit);
    }

    /** A department's open orders, for those who work there or read every case. */
    public Page<OrderSummary> ofDepartment(String department, @Nullable String after, int limit) {
        refuseForeign(department);
        return page(OF_DEPARTMENT, "department", department, after, limit);
    }

    /** Every order of a case, ended ones too. */
    public List<OrderSummary> ofCase(String caseNumber) {
        var caller = callers.current();
        return entities.createQuery(OF_CASE, OrderSummary.class)
                .setParameter("operator", caller.operatorId())
                .setParameter("caseId", cases.readable(caller, caseNumber).id())
                .setMaxResults(MOST)
                .getResultList();
    }

    /** An order with what it is for and what is still demanded of it. */
    public OrderDetails byNumber(String number) {
        var order = orders.readable(number);
        var serviceCase = orders.serviceCase(order);
        var complainant = serviceCase.complainant();
        return new OrderDetails(
                order,
                complainant.name(),
                Masking.phone(complainant.phone()),
                complainant.address(),
                serviceCase.facts().category(),
                serviceCase.summary(),
                serviceCase.details(),
                orders.demands(order));
    }

    /** What a work item of the caller's department needs somebody for, and who is out for it. */
    @RolesAllowed(Role.DISPATCHER)
    public DispatchRequest request(UUID workItemId) {
        var item = items.ofDepartment(callers.current(), workItemId);
        var serviceCase = entities.find(ServiceCase.class, item.caseId());
        var complainant = serviceCase.complainant();
        var order = orders.openOf(item.operatorId(), workItemId);
        return new DispatchRequest(
                workItemId,
                item.caseNumber(),
                item.department(),
                item.category(),
                complainant.name(),
                Masking.phone(complainant.phone()),
                complainant.address(),
                serviceCase.summary(),
                serviceCase.details(),
                item.dueAt(),
                order.map(WorkOrder::number).orElse(null),
                order.map(WorkOrder::technicianId).orElse(null));
    }

    /** The number of the open order of a work item, if the caller may read it. */
    public Optional<String> openOf(UUID workItemId) {
        return orders.openOf(callers.current().operatorId(), workItemId)
                .map(WorkOrder::number)
                .map(number -> orders.readable(number).number());
    }

    /** The drawn signature of an order, a PNG; the caller closes it. Refused when there is none. */
    public InputStream signature(String number) {
        var sha256 = orders.readable(number).completion().signatureSha256();
        if (sha256 == null) {
            throw new UnknownThingException("signature", number);
        }
        return content.open(sha256);
    }

    /** Who of a department can be sent, those with the fewest open orders first. */
    @RolesAllowed({Role.DISPATCHER, Role.DEPARTMENT_HEAD})
    public List<Technician> technicians(String department) {
        refuseForeign(department);
        var operator = callers.current().operatorId();
        var loads = loads(operator, department);
        return staff.staffOf(operator).stream()
                .filter(person -> person.is(Role.TECHNICIAN) && person.worksIn(department))
                .map(person -> new Technician(
                        person.staffId(), person.name(), loads.getOrDefault(person.staffId(), 0)))
                .sorted(Comparator.comparingInt(Technician::openOrders))
                .toList();
    }

    private Map<UUID, Integer> loads(UUID operator, String department) {
        var loads = new HashMap<UUID, Integer>();
        entities.createQuery(LOADS, Tuple.class)
                .setParameter("operator", operator)
                .setParameter("department", department)
                .setParameter("open", OPEN)
                .getResultStream()
                .forEach(row -> loads.put(row.get(0, UUID.class), row.get(1, Long.class).intValue()));
        return loads;
    }

    private Page<OrderSummary> page(String query, String key, Object value, @Nullable String after, int limit) {
        int most = Math.max(1, Math.min(limit, MOST));
        var cursor = Cursor.parse(after);
        var rows = entities.createQuery(query + STILL_OPEN, OrderSummary.class)
                .setParameter("operator", callers.current().operatorId())
                .setParameter(key, value)
                .setParameter("open", OPEN)
                .setParameter("moment", cursor == null ? Instant.EPOCH : cursor.moment())
                .setParameter("id", cursor == null ? new UUID(0, 0) : cursor.id())
                .setMaxResults(most + 1)
                .getResultList();
        if (rows.size() <= most) {
            return new Page<>(rows, null);
        }
        var last = rows.get(most - 1);
        return new Page<>(List.copyOf(rows.subList(0, most)), new Cursor(last.dispatchedAt(), last.id()).toString());
    }

    private void refuseForeign(String department) {
        Caller caller = callers.current();
        boolean readsAll = caller.isOneOf(Role.SUPERVISOR, Role.GENERAL_OFFICE, Role.CALL_TAKER);
        if (!readsAll && !caller.worksIn(department)) {
            throw new ForbiddenException("notYourDepartment", department);
        }
    }
}
