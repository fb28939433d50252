package shouwen.staff.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import shouwen.approval.NewApproval;
import shouwen.approval.Rung;
import shouwen.approval.service.Approvals;
import shouwen.audit.service.Ledger;
import shouwen.channel.NoticeKind;
import shouwen.channel.service.Notices;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.identity.service.Operators;
import shouwen.identity.service.StaffDirectory;
import shouwen.numbering.service.Numbers;
import shouwen.policy.LadderRule;
import shouwen.shared.ConflictException;
import shouwen.shared.InvalidInputException;
import shouwen.shared.UnknownThingException;
import shouwen.staff.RosterDuty;
import shouwen.staff.Swap;

/**
 * Exchanges of published shifts: somebody asks a colleague, the colleague agrees, the head of the department decides on the
 * ladder. Rest, qualifications and absences are looked at when it is asked for, agreed to and decided.
 */
@Stateless
@RolesAllowed({Role.CALL_TAKER, Role.SUPERVISOR, Role.DISPATCHER, Role.TECHNICIAN, Role.BILLING_CLERK, Role.DEPARTMENT_HEAD})
public class RosterSwaps {

    /** What these requests are called on the ladders. */
    public static final String KIND = "shift-swap";

    private static final String PREFIX = "DS";

    @PersistenceContext
    EntityManager entities;

    @Inject
    SwapRules rules;

    @Inject
    SwapBook swaps;

    @Inject
    DutyRights rights;

    @Inject
    DutyRegulation regulation;

    @Inject
    Approvals approvals;

    @Inject
    Operators operators;

    @Inject
    StaffDirectory staff;

    @Inject
    Numbers numbers;

    @Inject
    Notices notices;

    @Inject
    Callers callers;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    /**
     * Asks a colleague of the department to take over a shift of one's own; gives the number. Refused while another exchange of
     * it is open, and where it would break a rule.
     *
     * @param inReturn a shift of the colleague on the same roster; null for none
     */
    public String ask(@Nullable UUID dutyId, @Nullable UUID colleague, @Nullable UUID inReturn, @Nullable String reason) {
        var caller = callers.current();
        var duty = duty(caller, required("duty", dutyId));
        var other = inReturn == null ? null : duty(caller, inReturn);
        var of = rights.person(caller.operatorId(), duty.department(), colleague, "colleague").staffId();
        var number = numbers.next(caller.operatorId(), PREFIX, operators.get(caller.operatorId()).zone());
        var swap = new Swap(number, duty, other, caller.staffId(), of, reason, clock.instant());
        if (other != null && !other.rosterId().equals(duty.rosterId())) {
            throw new InvalidInputException("inReturn", "swap.otherRoster");
        }
        rules.requireKept(duty, other, swap.askedBy(), swap.askedOf());
        entities.persist(swap);
        flushOnly();
        write(caller, swap, "swap.asked");
        tell(swap, List.of(of), NoticeKind.SWAP_ASKED, caller.name());
        return number;
    }

    /** The one asked agrees; the head is asked. */
    public void agree(String number) {
        var caller = callers.current();
        var swap = swaps.locked(caller, number);
        var duty = duty(caller, swap.dutyId());
        var inReturn = inReturn(caller, swap);
        swap.agree(caller.staffId(), clock.instant());
        rules.requireKept(duty, inReturn, swap.askedBy(), swap.askedOf());
        approvals.ask(swap.operatorId(), request(swap, duty, inReturn));
        write(caller, swap, "swap.agreed");
        tell(swap, List.of(swap.askedBy()), NoticeKind.SWAP_AGREED, caller.name());
    }

    private NewApproval request(Swap swap, RosterDuty duty, @Nullable RosterDuty inReturn) {
        var names = staff.names(swap.operatorId(), List.of(swap.askedBy(), swap.askedOf()));
        var title = names.getOrDefault(swap.askedBy(), "") + " → " + names.getOrDefault(swap.askedOf(), "") + " "
                + hours(duty) + (inReturn == null ? "" : " ⇄ " + hours(inReturn));
        var clause = duty.need(1).isNight() ? regulation.of(swap.operatorId(), swap.department()).nightClause() : null;
        var words = clause == null ? "" : clause;
        return new NewApproval(
                KIND, swap.id(), swap.number(), title, swap.askedBy(), swap.department(), KIND, words, null,
                List.of(new Rung(Role.DEPARTMENT_HEAD, Role.DEPARTMENT_HEAD, words)), LadderRule.Needs.ALL);
    }

    private static String hours(RosterDuty duty) {
        return duty.day() + " " + duty.starts() + "–" + duty.ends();
    }

    /** The one asked does not want to. */
    public void decline(String number, @Nullable String why) {
        var caller = callers.current();
        var swap = swaps.locked(caller, number);
        swap.decline(caller.staffId(), why, clock.instant());
        write(caller, swap, "swap.declined");
        tell(swap, List.of(swap.askedBy()), NoticeKind.SWAP_DECLINED, caller.name());
    }

    /** Who asked takes it back, as long as nothing is decided. */
    public void withdraw(String number) {
        var caller = callers.current();
        var swap = swaps.locked(caller, number);
        swap.withdraw(caller.staffId(), clock.instant());
        approvals.withdraw(swap.operatorId(), KIND, swap.id(), caller.staffId(), "");
        write(caller, swap, "swap.withdrawn");
        tell(swap, List.of(swap.askedOf()), NoticeKind.SWAP_WITHDRAWN, caller.name());
    }

    private @Nullable RosterDuty inReturn(Caller caller, Swap swap) {
        var id = swap.returnDutyId();
        return id == null ? null : duty(caller, id);
    }

    /** Locked, so that of two exchanges at once the second sees the first. */
    private RosterDuty duty(Caller caller, UUID id) {
        var duty = entities.find(RosterDuty.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (duty == null
                || !duty.operatorId().equals(caller.operatorId())
                || !duty.published()
                || !caller.worksIn(duty.department())) {
            throw new UnknownThingException("duty", id);
        }
        return duty;
    }

    private static UUID required(String field, @Nullable UUID id) {
        if (id == null) {
            throw new InvalidInputException(field, "missing");
        }
        return id;
    }

    private void flushOnly() {
        try {
            entities.flush();
        } catch (ConstraintViolationException another) {
            throw new ConflictException("swap.another");
        }
    }

    private void write(Caller caller, Swap swap, String type) {
        ledger.write(caller.operatorId(), null, type, caller.staffId(), Map.of(
                "swap", swap.number(), "duty", swap.dutyId(), "from", swap.askedBy(), "to", swap.askedOf()));
    }

    private void tell(Swap swap, List<UUID> people, String kind, String who) {
        notices.tell(swap.operatorId(), people, kind, "", Map.of("swap", swap.number(), "person", who));
    }
}
