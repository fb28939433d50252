package shouwen.register.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import shouwen.approval.ApprovalEnded;
import shouwen.approval.Debt;
import shouwen.approval.DebtPaid;
import shouwen.approval.Outcome;
import shouwen.approval.RungDecided;
import shouwen.approval.RungRecalled;
import shouwen.approval.SubjectWanted;
import shouwen.identity.service.Callers;
import shouwen.register.EntryState;
import shouwen.register.Person;
import shouwen.register.Procedure;

/** Carries out on entries what their ladders decided. */
@ApplicationScoped
class EntryDecisions {

    @Inject
    Entries entries;

    @Inject
    StepRecords steps;

    @Inject
    EntryLedger ledger;

    @Inject
    Callers callers;

    void lock(@Observes SubjectWanted wanted) {
        if (EntryApprovals.isOurs(wanted.kind())) {
            entries.locked(wanted.operatorId(), wanted.subjectId());
        }
    }

    /** Records the decision as the step's; it is judged there once more. */
    void decided(@Observes RungDecided decided) {
        if (!EntryApprovals.isOurs(decided.kind())) {
            return;
        }
        var found = found(decided.operatorId(), decided.subjectId());
        var step = found.procedure().deciders().entrySet().stream()
                .filter(one -> one.getValue().ladder().equals(decided.ladder()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        var person = new Person(decided.by(), Set.of(decided.post()), false);
        var outcome = decided.agreed() ? Procedure.AGREED : Procedure.REFUSED;
        steps.take(found, person, step, outcome, decided.note());
    }

    void recalled(@Observes RungRecalled recalled) {
        if (!EntryApprovals.isOurs(recalled.kind())) {
            return;
        }
        var found = found(recalled.operatorId(), recalled.subjectId());
        var row = found.done().stream()
                .filter(one -> one.post().equals(recalled.post()) && Objects.equals(one.doneBy(), recalled.by()))
                .findFirst()
                .orElseThrow();
        found.entry().stepTaken();
        row.recall(recalled.by(), recalled.at());
        ledger.write(
                found.entry(), "entry.step-recalled", recalled.by(), Map.of("step", row.step(), "post", row.post()));
    }

    /** The applicant took the request back at the desk: the entry goes with it. */
    void ended(@Observes ApprovalEnded ended) {
        if (!EntryApprovals.isOurs(ended.kind()) || ended.outcome() != Outcome.WITHDRAWN) {
            return;
        }
        var entry = found(ended.operatorId(), ended.subjectId()).entry();
        if (entry.isOpen()) {
            ledger.write(entry, "entry.withdrawn", ended.by(), Map.of("reason", ended.note()));
            steps.over(entry, EntryState.WITHDRAWN, ended.by(), ended.at());
        }
    }

    /** The report to those passed over is a step of the entry (TUN-039). */
    void paid(@Observes DebtPaid paid) {
        if (!EntryApprovals.isOurs(paid.kind()) || paid.debt() != Debt.REPORT) {
            return;
        }
        var found = found(paid.operatorId(), paid.subjectId());
        var owed = found.procedure().deciders().values().stream()
                .map(one -> one.debt() == null ? "" : one.debt())
                .flatMap(step -> found.rule().step(step).stream())
                .filter(step -> !found.procedure().isDone(step))
                .toList();
        var caller = callers.current();
        owed.forEach(step -> steps.take(found, EntryReading.person(caller, found), step.id(), null, ""));
    }

    private Entries.Found found(UUID operator, UUID id) {
        var found = entries.locked(operator, id);
        if (found == null) {
            throw new IllegalStateException("an approval of no entry: " + id);
        }
        return found;
    }
}
