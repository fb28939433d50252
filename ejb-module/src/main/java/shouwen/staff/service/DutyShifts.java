package shouwen.staff.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.Ledger;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.UnknownThingException;
import shouwen.staff.DutyRulesOf;
import shouwen.staff.DutyShift;
import shouwen.staff.RosterRules;
import shouwen.staff.ShiftForm;

/** The shifts of departments and their rules of rest. Whoever makes the rosters of a department sets them. */
@Stateless
@RolesAllowed({
    Role.CALL_TAKER, Role.SUPERVISOR, Role.DISPATCHER, Role.TECHNICIAN, Role.BILLING_CLERK, Role.DEPARTMENT_HEAD,
    Role.GENERAL_OFFICE
})
public class DutyShifts {

    private static final String MAKE_RULES =
            """
            insert into duty_rules (id, operator_id, department, no_early_after_night, around_the_clock, version)
            values (:id, :operator, :department, false, false, 0)
            on conflict do nothing
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    DutyBook book;

    @Inject
    DutyRights rights;

    @Inject
    DutyRegulation regulation;

    @Inject
    Callers callers;

    @Inject
    Ledger ledger;

    /** The shifts a department has now, by their start. */
    public List<DutyShift> of(String department) {
        return book.shifts(readable(department).operatorId(), department);
    }

    public RosterRules rules(String department) {
        return book.rules(readable(department).operatorId(), department);
    }

    /** What the regulation says of the department's rosters. */
    public DutyRegulation.Bound bound(String department) {
        return regulation.of(readable(department).operatorId(), department);
    }

    public UUID add(String department, ShiftForm form) {
        var caller = maker(department);
        var shift = new DutyShift(caller.operatorId(), department, form);
        entities.persist(shift);
        write(caller, "shift.added", shift);
        return shift.id();
    }

    /** For rosters made from now on. */
    public void change(UUID id, ShiftForm form) {
        var shift = own(id);
        shift.change(form);
        write(callers.current(), "shift.changed", shift);
    }

    /** No roster is made with it any more. */
    public void end(UUID id) {
        var shift = own(id);
        shift.end();
        write(callers.current(), "shift.ended", shift);
    }

    /**
     * Sets the rules of rest, for rosters and exchanges from now on.
     *
     * @param version what the caller saw; null for whatever stands there
     */
    public void set(String department, RosterRules rules, @Nullable Integer version) {
        var caller = maker(department);
        entities.createNativeQuery(MAKE_RULES)
                .setParameter("id", shouwen.shared.Ids.next())
                .setParameter("operator", caller.operatorId())
                .setParameter("department", department)
                .executeUpdate();
        DutyRulesOf row = book.rulesRow(caller.operatorId(), department).orElseThrow();
        entities.lock(row, LockModeType.PESSIMISTIC_WRITE);
        if (version != null && version != row.version()) {
            throw new ConflictException("changedMeanwhile", department);
        }
        row.set(rules);
        Map<String, Object> body = new HashMap<>();
        body.put("department", department);
        body.put("restHours", rules.restHours());
        body.put("nightsInRow", rules.nightsInRow());
        body.put("freeDaysInWeek", rules.freeDaysInWeek());
        body.put("compensationDays", rules.compensationDays());
        body.put("noEarlyAfterNight", rules.noEarlyAfterNight());
        body.put("aroundTheClock", rules.aroundTheClock());
        ledger.write(caller.operatorId(), null, "duty-rules.set", caller.staffId(), body);
    }

    private DutyShift own(UUID id) {
        var caller = callers.current();
        var shift = entities.find(DutyShift.class, id);
        if (shift == null
                || !shift.operatorId().equals(caller.operatorId())
                || !rights.mayMake(caller, shift.department())) {
            throw new UnknownThingException("shift", id);
        }
        return shift;
    }

    private Caller maker(String department) {
        var caller = callers.current();
        rights.requireMaker(caller, department);
        return caller;
    }

    private Caller readable(String department) {
        var caller = callers.current();
        if (!rights.mayRead(caller, department)) {
            throw new ForbiddenException("notYourDepartment", department);
        }
        return caller;
    }

    private void write(Caller caller, String type, DutyShift shift) {
        var form = shift.form();
        ledger.write(caller.operatorId(), null, type, caller.staffId(), Map.of(
                "shift", shift.id(),
                "department", shift.department(),
                "kind", form.kind(),
                "from", form.starts().toString(),
                "to", form.ends().toString(),
                "heads", form.heads(),
                "weekdays", form.weekdays()));
    }
}
