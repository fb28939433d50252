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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.Ledger;
import shouwen.channel.NoticeKind;
import shouwen.channel.service.Notices;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;
import shouwen.shared.UnknownThingException;
import shouwen.staff.Roster;
import shouwen.staff.RosterDuty;

/** Who makes a roster puts somebody else on a published shift whose person cannot come and cannot ask for an exchange. */
@Stateless
@RolesAllowed({Role.CALL_TAKER, Role.SUPERVISOR, Role.DISPATCHER, Role.DEPARTMENT_HEAD})
public class Replacements {

    private static final int REASON = 500;

    @PersistenceContext
    EntityManager entities;

    @Inject
    SwapRules rules;

    @Inject
    SwapQueries swaps;

    @Inject
    DutyRights rights;

    @Inject
    Notices notices;

    @Inject
    Callers callers;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    /**
     * Both are told, and the ledger has the reason. Refused for a shift of one's own, for one that has begun or whose exchange
     * is open, and where it would break a rule.
     */
    public void put(UUID dutyId, @Nullable UUID colleague, @Nullable String reason) {
        var caller = callers.current();
        var duty = entities.find(RosterDuty.class, dutyId, LockModeType.PESSIMISTIC_WRITE);
        if (duty == null || !duty.operatorId().equals(caller.operatorId()) || !duty.published()) {
            throw new UnknownThingException("duty", dutyId);
        }
        rights.requireMaker(caller, duty.department());
        if (duty.need(1).isNight()) {
            rights.requireNights(caller, duty.department());
        }
        var from = Objects.requireNonNull(duty.staffId());
        if (from.equals(caller.staffId())) {
            throw new ForbiddenException("swap.askInstead");
        }
        var why = Texts.lines("reason", reason, REASON);
        var person = rights.person(caller.operatorId(), duty.department(), colleague, "colleague");
        if (person.staffId().equals(from)) {
            throw new InvalidInputException("colleague", "notAChoice");
        }
        duty.requireAhead(clock.instant());
        if (swaps.isOpen(dutyId)) {
            throw new ConflictException("swap.another");
        }
        rules.requireKept(duty, null, from, person.staffId());
        duty.give(person.staffId(), true);
        ledger.write(caller.operatorId(), null, "duty.replaced", caller.staffId(), Map.of(
                "duty", dutyId, "from", from, "to", person.staffId(), "reason", why));
        var roster = entities.find(Roster.class, duty.rosterId()).number();
        notices.tell(caller.operatorId(), List.of(from, person.staffId()), NoticeKind.ROSTER_CHANGED, "", Map.of(
                "roster", roster, "day", duty.day().toString(), "person", person.name()));
    }
}
