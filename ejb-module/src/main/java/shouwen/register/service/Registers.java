package shouwen.register.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.policy.RegisterRule;
import shouwen.policy.service.ActivePacks;
import shouwen.register.RegisterRules;
import shouwen.shared.UnknownThingException;

/** The registers of the pack in force, as far as the caller has to do with them; from memory. */
@Stateless
@RolesAllowed({
    Role.CALL_TAKER,
    Role.SUPERVISOR,
    Role.DISPATCHER,
    Role.TECHNICIAN,
    Role.BILLING_CLERK,
    Role.DEPARTMENT_HEAD,
    Role.GENERAL_OFFICE,
    Role.ARCHIVIST,
    Role.ADMINISTRATOR
})
public class Registers {

    @Inject
    Callers callers;

    @Inject
    ActivePacks packs;

    /**
     * A register of the pack.
     *
     * @param mayOpen whether the caller may open an entry of it
     */
    public record Declared(RegisterRule rule, boolean mayOpen) {}

    /** Those the caller may read or open, in the order of the pack. */
    public List<Declared> all() {
        var caller = callers.current();
        var rules = new RegisterRules(packs.forOperator(caller.operatorId()).pack());
        var rights = new EntryRights(caller, rules);
        return rules.all().stream()
                .filter(rule -> rights.mayRead(rule) || rights.mayOpen(rule))
                .map(rule -> new Declared(rule, rights.mayOpen(rule)))
                .toList();
    }

    /** One of them. Unknown when the pack has none by that id or the caller has nothing to do with it. */
    public Declared find(String id) {
        return all().stream()
                .filter(declared -> declared.rule().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownThingException("register", id));
    }
}
