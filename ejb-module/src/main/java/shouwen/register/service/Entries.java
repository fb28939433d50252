package shouwen.register.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Caller;
import shouwen.policy.RegisterRule;
import shouwen.policy.service.ActivePacks;
import shouwen.register.Procedure;
import shouwen.register.RegisterEntry;
import shouwen.register.RegisterRules;
import shouwen.register.StepDone;
import shouwen.shared.ConflictException;
import shouwen.shared.UnknownThingException;

/** Finds entries for a caller: what they may not read does not exist for them. */
@ApplicationScoped
class Entries {

    private static final String BY_NUMBER =
            "select e from RegisterEntry e where e.operatorId = :operator and e.number = :number";
    private static final String DONE =
            """
            select s from StepDone s
            where s.operatorId = :operator and s.entryId = :entry order by s.doneAt, s.id
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ActivePacks packs;

    /** An entry with the rules it follows. */
    record Found(RegisterEntry entry, RegisterRules rules, RegisterRule rule, List<StepDone> done) {

        Procedure procedure() {
            return new Procedure(
                    rule, entry.fields(), entry.openedBy(), done, rules.deciders(rule, entry.fields()));
        }
    }

    Found readable(Caller caller, String number) {
        return find(caller, number, LockModeType.NONE);
    }

    /**
     * The entry, locked.
     *
     * @param version what the caller saw; null for whatever it is now
     */
    Found actable(Caller caller, String number, @Nullable Integer version) {
        var found = find(caller, number, LockModeType.PESSIMISTIC_WRITE);
        if (version != null && version != found.entry().version()) {
            throw new ConflictException("changedMeanwhile", number);
        }
        return found;
    }

    /** With the rules of the version it follows, for the server's own work. */
    Found of(RegisterEntry entry) {
        var rules = new RegisterRules(packs.byVersion(entry.packVersionId()));
        var rule = rules.find(entry.register())
                .orElseThrow(() -> new UnknownThingException("register", entry.register()));
        return new Found(entry, rules, rule, done(entry));
    }

    private Found find(Caller caller, String number, LockModeType lock) {
        var entry = entities.createQuery(BY_NUMBER, RegisterEntry.class)
                .setParameter("operator", caller.operatorId())
                .setParameter("number", number)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new UnknownThingException("entry", number));
        var found = of(entry);
        if (!new EntryRights(caller, found.rules()).mayRead(entry, found.rule())) {
            throw new UnknownThingException("entry", number);
        }
        return found;
    }

    private List<StepDone> done(RegisterEntry entry) {
        return entities.createQuery(DONE, StepDone.class)
                .setParameter("operator", entry.operatorId())
                .setParameter("entry", entry.id())
                .getResultList();
    }
}
