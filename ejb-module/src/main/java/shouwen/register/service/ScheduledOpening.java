package shouwen.register.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import shouwen.numbering.service.Numbers;
import shouwen.policy.RegisterRule;
import shouwen.policy.ScheduleRule;
import shouwen.policy.service.ActivePack;
import shouwen.register.Opening;
import shouwen.register.Procedure;
import shouwen.register.RegisterEntry;
import shouwen.register.RegisterRules;
import shouwen.register.ScheduleSlot;

/** Opens the entries of one turn of a schedule, a batch to a transaction; each once, by its key. */
@ApplicationScoped
public class ScheduledOpening {

    /** So many entries to a transaction. */
    public static final int BATCH = 200;

    /** Two nodes that look at once: the second waits for the first and then finds the keys taken. */
    private static final String LOCK = "select count(*) from pg_advisory_xact_lock(hashtext(:lock))";

    @PersistenceContext
    EntityManager entities;

    @Inject
    ScheduleSubjects subjects;

    @Inject
    EntryClocks clocks;

    @Inject
    EntryNotices notices;

    @Inject
    EntryLedger ledger;

    @Inject
    EntryApprovals approvals;

    @Inject
    Numbers numbers;

    @Inject
    Clock clock;

    /** Opens what is still missing, at most a batch; tells how many entries that were. */
    @Transactional(TxType.REQUIRES_NEW)
    public int openSome(UUID operator, ActivePack active, ScheduleRule schedule, ScheduleSlot slot) {
        var rule = active.pack().register(schedule.register()).orElseThrow();
        entities.createNativeQuery(LOCK).setParameter("lock", operator + "/" + slot.key("")).getSingleResult();
        var missing = subjects.missing(operator, active.pack(), schedule, slot, BATCH);
        var entries = missing.stream()
                .map(subject -> entry(operator, active, rule, slot, subject))
                .toList();
        entries.forEach(entities::persist);
        entries.forEach(entry -> ledger.write(entry, "entry.opened", null, Map.of("schedule", slot.schedule())));
        entries.forEach(entry -> clocks.opened(entry, entry.openedAt()));
        entries.forEach(entry -> ask(active, rule, entry));
        tell(schedule, entries);
        return entries.size();
    }

    private RegisterEntry entry(
            UUID operator, ActivePack active, RegisterRule rule, ScheduleSlot slot, ScheduleSubjects.Subject subject) {
        var opening = new Opening(
                operator,
                rule.id(),
                numbers.next(operator, rule.prefix(), active.pack().zone()),
                active.versionId(),
                subject.department() == null ? rule.department() : subject.department(),
                subject.text(),
                subject.id(),
                null,
                new Opening.Scheduled(slot.schedule(), slot.key(subject.key())),
                null,
                clock.instant());
        var entry = new RegisterEntry(opening);
        entry.write(new RegisterRules(active.pack()).content(rule, Map.of()));
        return entry;
    }

    private void ask(ActivePack active, RegisterRule rule, RegisterEntry entry) {
        var rules = new RegisterRules(active.pack());
        var deciders = rules.deciders(rule, entry.fields());
        approvals.follow(entry, rules, new Procedure(rule, entry.fields(), null, List.of(), deciders));
    }

    /** Of many at once nobody is told one by one: they stand in the list. */
    private void tell(ScheduleRule schedule, List<RegisterEntry> entries) {
        boolean single = schedule.forEach() == ScheduleRule.ForEach.ONCE
                || schedule.forEach() == ScheduleRule.ForEach.EACH_DEPARTMENT;
        if (single) {
            entries.forEach(notices::scheduled);
        }
    }
}
