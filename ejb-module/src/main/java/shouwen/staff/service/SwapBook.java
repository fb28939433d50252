package shouwen.staff.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import shouwen.identity.Caller;
import shouwen.shared.UnknownThingException;
import shouwen.staff.Swap;

/** Finds exchanges a caller may see: their own, and those of departments they make rosters of. */
@ApplicationScoped
class SwapBook {

    private static final String BY_NUMBER = "select s from Swap s where s.operatorId = :operator and s.number = :number";

    @PersistenceContext
    EntityManager entities;

    @Inject
    DutyRights rights;

    Swap visible(Caller caller, String number) {
        return entities.createQuery(BY_NUMBER, Swap.class)
                .setParameter("operator", caller.operatorId())
                .setParameter("number", number)
                .getResultStream()
                .filter(swap -> isTheirs(caller, swap) || rights.mayMake(caller, swap.department()))
                .findFirst()
                .orElseThrow(() -> new UnknownThingException("swap", number));
    }

    Swap locked(Caller caller, String number) {
        var swap = visible(caller, number);
        entities.refresh(swap, LockModeType.PESSIMISTIC_WRITE);
        return swap;
    }

    static boolean isTheirs(Caller caller, Swap swap) {
        return caller.staffId().equals(swap.askedBy()) || caller.staffId().equals(swap.askedOf());
    }
}
