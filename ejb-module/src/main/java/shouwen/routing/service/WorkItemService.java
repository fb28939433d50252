package shouwen.routing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.Ledger;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.policy.PolicyPack;
import shouwen.policy.service.ActivePacks;
import shouwen.routing.ResultForm;
import shouwen.routing.WorkItem;
import shouwen.routing.WorkItemEvent;
import shouwen.shared.ConflictException;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;

/**
 * What a department does with its work items: take on, return with a reason, hand on, give a result. Only people of the
 * item's department may; what happens to the case is told by {@link WorkItemEvent}.
 */
@Stateless
@RolesAllowed({
    Role.CALL_TAKER, Role.SUPERVISOR, Role.DISPATCHER, Role.TECHNICIAN, Role.BILLING_CLERK, Role.DEPARTMENT_HEAD
})
public class WorkItemService {

    @Inject
    WorkItems items;

    @Inject
    Callers callers;

    @Inject
    ActivePacks packs;

    @Inject
    Ledger ledger;

    @Inject
    Event<WorkItemEvent> events;

    @Inject
    Clock clock;

    /**
     * The caller takes the item on.
     *
     * @param version what the caller saw; null to accept whatever it is now
     */
    public void accept(UUID id, @Nullable Integer version) {
        var caller = callers.current();
        var item = items.ofDepartment(caller, id);
        refuseStale(item, version);
        var now = clock.instant();
        item.accept(caller.staffId(), now);
        write(item, "work-item.accepted", Map.of("step", item.step()));
        events.fire(new WorkItemEvent.Accepted(item, item.operatorId(), item.caseId(), now));
    }

    /** The department cannot do it and says why; customer service decides where it goes. */
    public void returnToSender(UUID id, @Nullable Integer version, String reason) {
        var item = items.ofDepartment(callers.current(), id);
        refuseStale(item, version);
        var why = Texts.lines("reason", reason, 1000);
        var now = clock.instant();
        item.returned(why, now);
        write(item, "work-item.returned", Map.of("step", item.step(), "reason", why));
        events.fire(new WorkItemEvent.Returned(item, item.operatorId(), item.caseId(), why, now));
    }

    /** The matter is another department's; the case's owner stays who it was. */
    public void handOn(UUID id, @Nullable Integer version, String department, String reason) {
        var item = items.ofDepartment(callers.current(), id);
        refuseStale(item, version);
        var why = Texts.lines("reason", reason, 1000);
        refuseUnknown(packs.forOperator(item.operatorId()).pack(), department);
        if (department.equals(item.department())) {
            throw new InvalidInputException("department", "sameDepartment");
        }
        var now = clock.instant();
        item.handedOn(why, now);
        write(item, "work-item.handed-on", Map.of("step", item.step(), "department", department, "reason", why));
        events.fire(new WorkItemEvent.HandedOn(item, item.operatorId(), item.caseId(), department, why, now));
    }

    /**
     * The department's work is done; customer service reviews what came of it. Refused, naming all that is missing with
     * its clause, while something the pack demands before is not shown.
     */
    public void result(UUID id, @Nullable Integer version, ResultForm form) {
        var item = items.ofDepartment(callers.current(), id);
        refuseStale(item, version);
        item.show(form.checkedEvidence());
        end(item, form.checkedText(), true);
    }

    /** Ends an item with a result on behalf of the room that did the work and has shown what was demanded. */
    public void finish(WorkItem item, String result) {
        end(item, Texts.lines("result", result, 4000), true);
    }

    /** Ends an item that could not be done, on behalf of the room that found out; nothing more is demanded. */
    public void giveUp(WorkItem item, String why) {
        end(item, Texts.lines("result", why, 4000), false);
    }

    private void end(WorkItem item, String what, boolean done) {
        var now = clock.instant();
        item.done(what, now);
        write(item, "work-item.result-returned", Map.of("step", item.step()));
        events.fire(new WorkItemEvent.ResultReturned(item, item.operatorId(), item.caseId(), what, done, now));
    }

    private void write(WorkItem item, String type, Map<String, Object> body) {
        ledger.write(item.operatorId(), item.caseId(), type, callers.current().staffId(), body);
    }

    private static void refuseStale(WorkItem item, @Nullable Integer version) {
        if (version != null && version != item.version()) {
            throw new ConflictException("changedMeanwhile", item.caseNumber());
        }
    }

    private static void refuseUnknown(PolicyPack pack, String department) {
        if (department == null || pack.department(department).isEmpty()) {
            throw new InvalidInputException("department", "unknownDepartment", String.valueOf(department));
        }
    }
}
