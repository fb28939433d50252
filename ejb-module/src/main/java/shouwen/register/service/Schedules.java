package shouwen.register.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.policy.ScheduleRule;
import shouwen.policy.service.ActivePacks;

/** Lets the schedules of the packs open their entries when somebody asks, and tells which there are. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Schedules {

    @Inject
    ScheduleRounds rounds;

    @Inject
    ActivePacks packs;

    @Inject
    Callers callers;

    /** Opens everything that is due by now at one operator; tells how many entries that were. */
    @RolesAllowed(Role.SYSTEM)
    public int openDue(UUID operator) {
        return rounds.openDue(operator);
    }

    /** The schedules of a register, those whose period nobody has set too; from memory. */
    @RolesAllowed("**")
    public List<ScheduleRule> of(String register) {
        return packs.forOperator(callers.current().operatorId()).pack().procedures().schedules().stream()
                .filter(schedule -> schedule.register().equals(register))
                .toList();
    }
}
