package shouwen.escalation.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.cases.CaseState;
import shouwen.cases.ServiceCase;
import shouwen.cases.service.Cases;
import shouwen.escalation.Instruction;
import shouwen.escalation.InstructionKind;
import shouwen.escalation.Matter;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.message.OpenAssist;
import shouwen.policy.Department;
import shouwen.policy.service.ActivePacks;
import shouwen.routing.service.Outbox;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;
import shouwen.shared.UnknownThingException;

/**
 * Several departments work on a case at once. Each but the one that has the case gets it on its work list through its queue
 * and answers for itself; the case keeps owner and department, and is not closed before all have answered or what was asked
 * of them was withdrawn.
 */
@Stateless
@RolesAllowed({Role.SUPERVISOR, Role.DEPARTMENT_HEAD, Role.GENERAL_OFFICE})
public class Coordination {

    private static final int MOST = 50;
    private static final String ASKED =
            """
            select i.department from Instruction i
            where i.operatorId = :operator and i.caseId = :case and i.routed = true and i.answeredAt is null
            """;
    private static final String ON_LIST =
            """
            select i from Instruction i
            where i.operatorId = :operator and i.department = :department
              and i.routed = true and i.answeredAt is null and i.receivedAt is not null
            order by i.givenAt, i.id
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    Cases cases;

    @Inject
    ActivePacks packs;

    @Inject
    InstructionRecords records;

    @Inject
    InstructionNotices notices;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Asks the departments. The one that has the case is instructed as ever, and needs words; one that was asked and has
     * not answered is not asked twice.
     *
     * @param number of a case that is not closed
     * @param words what is to be done; may be empty: to help
     * @param dueAt until when to answer; null for no limit
     */
    public void coordinate(
            @Nullable String number,
            Collection<String> departments,
            @Nullable String words,
            @Nullable Instant dueAt) {
        var me = callers.current();
        if (number == null || number.isBlank()) {
            throw new InvalidInputException("number", "missing");
        }
        var serviceCase = cases.readable(me, number.strip());
        entities.refresh(serviceCase, LockModeType.PESSIMISTIC_READ); // closing waits, and then finds what is asked here
        if (serviceCase.state() == CaseState.CLOSED) {
            throw new ConflictException("case.notInThisState", serviceCase.number(), serviceCase.state());
        }
        var act = Ids.next();
        var matter = new Matter(
                serviceCase.id(), null, serviceCase.number().value(), serviceCase.summary());
        for (var department : wanted(me, serviceCase, departments)) {
            boolean owner = department.code().equals(serviceCase.department());
            var kind = owner ? InstructionKind.INSTRUCTION : InstructionKind.COORDINATION;
            var instruction = records.keep(me, act, kind, matter, department.code(), words, dueAt);
            if (owner) {
                notices.given(instruction);
            } else {
                var message = instruction.route(serviceCase.department());
                outbox.put(me.operatorId(), department.lane(), message.key(), OpenAssist.TYPE, message);
            }
        }
    }

    private List<Department> wanted(Caller me, ServiceCase serviceCase, Collection<String> departments) {
        var pack = packs.forOperator(me.operatorId()).pack();
        var to = new LinkedHashSet<>(departments);
        var known = to.stream().flatMap(code -> pack.department(code).stream()).toList();
        if (known.size() < to.size()) {
            throw new InvalidInputException("departments", "notAChoice");
        }
        if (known.stream().allMatch(one -> one.code().equals(serviceCase.department()))) {
            throw new InvalidInputException("departments", "coordination.nobodyBesides");
        }
        var asked = asked(serviceCase);
        var left = known.stream().filter(one -> !asked.contains(one.code())).toList();
        if (left.stream().allMatch(one -> one.code().equals(serviceCase.department()))) {
            throw new ConflictException("coordination.asked", serviceCase.number());
        }
        return left;
    }

    private Set<String> asked(ServiceCase serviceCase) {
        return Set.copyOf(entities.createQuery(ASKED, String.class)
                .setParameter("operator", serviceCase.operatorId())
                .setParameter("case", serviceCase.id())
                .getResultList());
    }

    /** Takes back what was asked of a department: who asked may, and whoever looks over all departments. */
    public void withdraw(UUID id, @Nullable String reason) {
        var me = callers.current();
        var instruction = entities.find(Instruction.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (instruction == null || !instruction.operatorId().equals(me.operatorId()) || !instruction.routed()) {
            throw new UnknownThingException("instruction", id);
        }
        cases.readable(me, instruction.number());
        if (!me.staffId().equals(instruction.givenBy()) && !me.isOneOf(Role.SUPERVISOR, Role.GENERAL_OFFICE)) {
            throw new ForbiddenException("instruction.notYours", instruction.number());
        }
        instruction.withdraw(reason, me.staffId(), clock.instant());
        records.write(instruction, "instruction.withdrawn", me.staffId(), instruction.answer());
        notices.withdrawn(instruction);
    }

    /** What other departments' cases want of a department, on its work list; the oldest first, at most fifty. */
    @RolesAllowed("**")
    public List<Instruction> onList(String department) {
        var me = callers.current();
        if (!me.worksIn(department) && !me.isOneOf(Role.SUPERVISOR, Role.GENERAL_OFFICE, Role.CALL_TAKER)) {
            throw new ForbiddenException("notYourDepartment", department);
        }
        return entities.createQuery(ON_LIST, Instruction.class)
                .setParameter("operator", me.operatorId())
                .setParameter("department", department)
                .setMaxResults(MOST)
                .getResultList();
    }
}
