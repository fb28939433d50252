package shouwen.register.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import shouwen.identity.Caller;
import shouwen.policy.RegisterRule;
import shouwen.register.Procedure;
import shouwen.register.RegisterEntry;
import shouwen.register.RegisterRules;

/** How an entry stands, for rooms above that follow it; inside the server, without a caller. */
@ApplicationScoped
public class EntryProcedures {

    @Inject
    Entries entries;

    @Inject
    Vacancies vacancies;

    /** The procedure of an entry with the steps taken so far. */
    public Procedure of(RegisterEntry entry) {
        return entries.of(entry).procedure();
    }

    /** The posts a register may ask that somebody fills for a department: what they open is decided above these. */
    public Set<String> posts(Caller caller, RegisterRules rules, RegisterRule rule, String department) {
        return new EntryRights(caller, rules).person(department, rules.posts(rule)).posts();
    }

    /** The posts a register may ask that nobody but somebody fills for a department: what they open the next one up decides. */
    public Set<String> vacant(Caller caller, RegisterRules rules, RegisterRule rule, String department) {
        return vacancies.of(caller.operatorId(), rules, rule, department, caller.staffId());
    }
}
