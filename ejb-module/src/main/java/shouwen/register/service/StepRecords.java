package shouwen.register.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import shouwen.calendar.service.CalendarBook;
import shouwen.identity.Caller;
import shouwen.policy.RegisterMoment;
import shouwen.register.EntryOver;
import shouwen.register.EntryState;
import shouwen.register.Person;
import shouwen.register.Procedure;
import shouwen.register.RegisterEntry;
import shouwen.register.RegisterRules;
import shouwen.register.StepDone;
import shouwen.register.StepTaking;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;

/** Records steps with what follows: clocks, ledger, notices, the end of the entry. */
@ApplicationScoped
class StepRecords {

    @PersistenceContext
    EntityManager entities;

    @Inject
    EntryClocks clocks;

    @Inject
    EntryNotices notices;

    @Inject
    EntryLedger ledger;

    @Inject
    EntryApprovals approvals;

    @Inject
    Event<EntryOver> ended;

    @Inject
    CalendarBook calendars;

    @Inject
    Clock clock;

    /** Judges the opening by the leads of the pack; one that is late is marked so. */
    void opened(RegisterEntry entry, RegisterRules rules) {
        var late = rules.lateClause(
                entry, Procedure.OPENED, entry.openedAt(), calendars.of(entry.operatorId()));
        if (!late.isEmpty()) {
            var taken = new StepDone.Taken(Procedure.OPENED, "", "", "", late);
            entities.persist(new StepDone(entry, taken, entry.openedBy(), entry.openedAt()));
        }
    }

    /** What is filled in together with a step is taken only from who may take the step. */
    void refuseNotOffered(Caller caller, Entries.Found found, String step) {
        var taking = new StepTaking(found.procedure(), step);
        var person = EntryReading.person(caller, found).with(approvals.posts(caller, found.entry()));
        if (!taking.offeredTo(person) && !EntryReading.mayFill(caller, found)) {
            throw new ForbiddenException("register.notYourStep", taking.step().name(), taking.step().clause());
        }
    }

    /** Takes a step; a ladder's is for the ladder to take down, which asks back in {@link EntryDecisions}. */
    void take(Caller caller, Entries.Found found, String step, @Nullable String outcome, String note) {
        var person = EntryReading.person(caller, found);
        var ladder = found.procedure().deciders().get(step);
        if (ladder == null) {
            take(found, person, step, outcome, note);
            return;
        }
        var entry = found.entry();
        approvals.follow(entry, found.rules(), found.procedure());
        var deputy = person.with(approvals.posts(caller, entry));
        var taken = new StepTaking(found.procedure(), step).by(deputy, outcome, note, "");
        approvals.decide(caller, entry, ladder.ladder(), taken.outcome().equals(Procedure.AGREED), note);
    }

    void take(Entries.Found found, Person person, String step, @Nullable String outcome, String note) {
        var entry = found.entry();
        var procedure = found.procedure();
        var taking = new StepTaking(procedure, step);
        var now = clock.instant();
        var late = found.rules().lateClause(entry, step, now, calendars.of(entry.operatorId()));
        var taken = taking.by(person, outcome, note, late);
        var by = person.id();
        var row = new StepDone(entry, taken, by, now);
        persist(entry, row);
        tell(entry, taken, by);
        var after = procedure.with(row);
        if (after.isDone(taking.step()) || after.isDenied(taking.step())) {
            clocks.happened(entry, step, now);
        }
        var state = taking.after(after, taken);
        if (state == EntryState.OPEN) {
            notices.turn(entry, found.rules(), EntryNotices.turns(procedure), after, by);
            approvals.reported(entry, procedure, taking.step(), by);
            approvals.follow(entry, found.rules(), after);
        } else {
            approvals.reported(entry, procedure, taking.step(), by);
            over(entry, state, by, now);
        }
    }

    /** Ends an entry, whatever still runs for it. */
    void over(RegisterEntry entry, EntryState state, @Nullable UUID by, Instant at) {
        clocks.happened(entry, RegisterMoment.ENDED, at);
        entry.end(state, at);
        ledger.write(entry, "entry.over", by, Map.of("state", state.name()));
        notices.over(entry, by);
        approvals.over(entry, by);
        ended.fire(new EntryOver(entry, by, at));
    }

    private void persist(RegisterEntry entry, StepDone row) {
        entry.stepTaken();
        entities.persist(row);
        try {
            entities.flush();
        } catch (ConstraintViolationException another) {
            throw new ConflictException("changedMeanwhile", entry.number());
        }
    }

    private void tell(RegisterEntry entry, StepDone.Taken taken, UUID by) {
        ledger.write(
                entry,
                "entry.step-taken",
                by,
                Map.of(
                        "step", taken.step(),
                        "post", taken.post(),
                        "outcome", taken.outcome(),
                        "reason", taken.note(),
                        "late", taken.lateClause()));
    }
}
