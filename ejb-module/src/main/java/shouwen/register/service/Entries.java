package shouwen.register.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
            where s.operatorId = :operator and s.entryId = :entry and s.recalledAt is null order by s.doneAt, s.id
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ActivePacks packs;

    @Inject
    EntryApprovals approvals;

    @Inject
    Vacancies vacancies;

    /** An entry with the rules it follows. */
    record Found(RegisterEntry entry, RegisterRules rules, RegisterRule rule, List<StepDone> done) {

        Procedure procedure() {
            return new Procedure(
                    rule, entry.fields(), entry.openedBy(), done, rules.deciders(rule, entry.fields(), entry.openerPosts()));
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
        var vacant = vacancies.of(entry.operatorId(), rules, rule, entry.department(), entry.openedBy());
        return new Found(entry, rules, rules.forOpener(rule, entry.openerPosts(), vacant), done(entry));
    }

    /** The entry by its identifier, locked; null when there is none at the operator. */
    @Nullable Found locked(UUID operator, UUID id) {
        var entry = entities.find(RegisterEntry.class, id, LockModeType.PESSIMISTIC_WRITE);
        return entry == null || !entry.operatorId().equals(operator) ? null : of(entry);
    }

    private Found find(Caller caller, String number, LockModeType lock) {
        return readable(caller, number, lock).orElseThrow(() -> new UnknownThingException("entry", number));
    }

    Optional<Found> ifReadable(Caller caller, String number) {
        return readable(caller, number, LockModeType.NONE);
    }

    /** Those whose register it is, and who decides on it as a deputy. */
    private Optional<Found> readable(Caller caller, String number, LockModeType lock) {
        return entities.createQuery(BY_NUMBER, RegisterEntry.class)
                .setParameter("operator", caller.operatorId())
                .setParameter("number", number)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .map(this::of)
                .filter(found -> new EntryRights(caller, found.rules()).mayRead(found.entry(), found.rule())
                        || found.done().stream().anyMatch(step -> caller.staffId().equals(step.doneBy()))
                        || !approvals.posts(caller, found.entry()).isEmpty());
    }

    private List<StepDone> done(RegisterEntry entry) {
        return entities.createQuery(DONE, StepDone.class)
                .setParameter("operator", entry.operatorId())
                .setParameter("entry", entry.id())
                .getResultList();
    }
}
