package shouwen.register.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.cases.service.Cases;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.numbering.service.Numbers;
import shouwen.policy.RegisterRule;
import shouwen.policy.service.ActivePack;
import shouwen.policy.service.ActivePacks;
import shouwen.register.EntryState;
import shouwen.register.FieldValues;
import shouwen.register.NewEntry;
import shouwen.register.Opening;
import shouwen.register.Procedure;
import shouwen.register.RegisterEntry;
import shouwen.register.RegisterRules;
import shouwen.register.StepDone;
import shouwen.register.StepTaking;
import shouwen.shared.ForbiddenException;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;
import shouwen.shared.UnknownThingException;

/**
 * Opens entries of registers, fills them in, takes their steps in the order of the regulation. A version given is the one
 * the caller saw; null takes any.
 */
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
public class EntryService {

    private static final int NOTE = 1000;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    ActivePacks packs;

    @Inject
    Entries entries;

    @Inject
    EntryProcedures procedures;

    @Inject
    Subjects subjects;

    @Inject
    Cases cases;

    @Inject
    Numbers numbers;

    @Inject
    StepRecords steps;

    @Inject
    EntryClocks clocks;

    @Inject
    EntryNotices notices;

    @Inject
    EntryApprovals approvals;

    @Inject
    EntryLedger ledger;

    @Inject
    Clock clock;

    /** Opens an entry; gives its number. Refused field by field, and when it comes too late by a lead of the pack. */
    public String open(NewEntry input) {
        var caller = callers.current();
        var active = packs.forOperator(caller.operatorId());
        var rules = new RegisterRules(active.pack());
        var rule = openable(caller, rules, input.register());
        var entry = new RegisterEntry(opening(caller, active, rule, input));
        var filled = new FieldValues(rule, active.pack().zone()).merge(Map.of(), input.fields());
        entry.write(rules.content(rule, filled));
        entry.openedAs(procedures.posts(caller, rules, rule, entry.department()));
        var procedure = new Procedure(
                rules.forOpener(
                        rule, entry.openerPosts(), procedures.vacant(caller, rules, rule, entry.department())),
                entry.fields(),
                entry.openedBy(),
                List.of(),
                rules.deciders(rule, entry.fields(), entry.openerPosts()));
        refuseMissing(rule, procedure);
        entities.persist(entry);
        steps.opened(entry, rules);
        ledger.write(entry, "entry.opened", caller.staffId(), Map.of("packVersion", entry.packVersionId().toString()));
        clocks.opened(entry, entry.openedAt());
        if (procedure.isThrough()) {
            steps.over(entry, EntryState.ENDED, caller.staffId(), entry.openedAt());
        } else {
            notices.turn(entry, rules, Set.of(), procedure, caller.staffId());
            approvals.follow(entry, rules, procedure);
        }
        return entry.number();
    }

    /** Changes what stands in an entry; a field left out stays, a blank one is emptied. */
    public void fill(String number, @Nullable Integer version, Map<String, @Nullable String> fields) {
        var caller = callers.current();
        var found = entries.actable(caller, number, version);
        found.entry().refuseOver();
        if (!EntryReading.mayFill(caller, found)) {
            throw new ForbiddenException("register.mayNotFill", number);
        }
        write(caller, found, fields);
        var now = entries.of(found.entry());
        if (now.procedure().isThrough()) {
            steps.over(found.entry(), EntryState.ENDED, caller.staffId(), clock.instant());
        } else {
            approvals.follow(now.entry(), now.rules(), now.procedure());
        }
    }

    /**
     * Takes a step: refused, with field and clause, when it is not its turn, somebody else's, or something is missing.
     *
     * @param outcome null for a step without outcomes
     * @param fields filled in before; as in {@link #fill}
     */
    public void record(
            String number,
            @Nullable Integer version,
            String step,
            @Nullable String outcome,
            @Nullable String note,
            Map<String, @Nullable String> fields) {
        var caller = callers.current();
        var found = entries.actable(caller, number, version);
        found.entry().refuseOver();
        var tidy = Texts.optionalLines("note", note, NOTE);
        if (!fields.isEmpty()) {
            steps.refuseNotOffered(caller, found, step);
            write(caller, found, fields);
        }
        steps.take(caller, entries.of(found.entry()), step, outcome, tidy);
    }

    /** Takes an entry back: who opened it may, as long as it is open. */
    public void withdraw(String number, @Nullable Integer version, @Nullable String reason) {
        var caller = callers.current();
        var found = entries.actable(caller, number, version);
        found.entry().refuseOver();
        if (!EntryReading.mayWithdraw(caller, found)) {
            throw new ForbiddenException("register.mayNotWithdraw", number);
        }
        var tidy = Texts.lines("reason", reason, NOTE);
        var now = clock.instant();
        ledger.write(found.entry(), "entry.withdrawn", caller.staffId(), Map.of("reason", tidy));
        steps.over(found.entry(), EntryState.WITHDRAWN, caller.staffId(), now);
    }

    private RegisterRule openable(Caller caller, RegisterRules rules, @Nullable String register) {
        if (register == null || register.isBlank()) {
            throw new InvalidInputException("register", "missing");
        }
        var rule = rules.find(register).orElseThrow(() -> new UnknownThingException("register", register));
        if (!new EntryRights(caller, rules).mayOpen(rule)) {
            throw new ForbiddenException("register.mayNotOpen", rule.name());
        }
        return rule;
    }

    private Opening opening(Caller caller, ActivePack active, RegisterRule rule, NewEntry input) {
        var subject = subjects.find(caller, active.pack(), rule, input.subject());
        return new Opening(
                caller.operatorId(),
                rule.id(),
                numbers.next(caller.operatorId(), rule.prefix(), active.pack().zone()),
                active.versionId(),
                rule.department(known(active, caller)),
                subject.text(),
                subject.id(),
                caseLink(caller, rule, input.caseNumber()),
                null,
                caller.staffId(),
                clock.instant());
    }

    private static Set<String> known(ActivePack active, Caller caller) {
        return caller.departments().stream()
                .filter(code -> active.pack().department(code).isPresent())
                .collect(Collectors.toSet());
    }

    private Opening.@Nullable CaseLink caseLink(Caller caller, RegisterRule rule, @Nullable String number) {
        if (number == null || number.isBlank()) {
            return null;
        }
        if (!rule.fromCase()) {
            throw new InvalidInputException("caseNumber", "register.notFromCase");
        }
        var serviceCase = cases.readable(caller, number.strip());
        return new Opening.CaseLink(serviceCase.id(), serviceCase.number().value());
    }

    private void write(Caller caller, Entries.Found found, Map<String, @Nullable String> fields) {
        var entry = found.entry();
        var before = entry.fields();
        var after = new FieldValues(found.rule(), found.rules().pack().zone()).merge(before, fields);
        found.procedure().refuseChangeOfDecided(before, after);
        var content = found.rules().content(found.rule(), after);
        if (content.fields().equals(before)) {
            return;
        }
        entry.write(content);
        var changed = changed(before, content.fields());
        ledger.write(entry, "entry.filled", caller.staffId(), Map.of("fields", changed));
        clocks.filled(entry, found.rule(), changed, clock.instant());
    }

    private static List<String> changed(Map<String, String> before, Map<String, String> after) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream().filter(name -> !Objects.equals(before.get(name), after.get(name))).toList();
    }

    private static void refuseMissing(RegisterRule rule, Procedure procedure) {
        procedure.missing().stream().findFirst().ifPresent(id -> {
            var field = rule.field(id).orElseThrow();
            var clause = field.clause() == null ? rule.clause() : field.clause();
            throw new InvalidInputException("fields." + id, "register.fieldMissing", field.name(), clause);
        });
    }
}
