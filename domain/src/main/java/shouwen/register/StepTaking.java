package shouwen.register;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.policy.RegisterStep;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.InvalidInputException;

/**
 * Judges whether somebody may take a step, and what follows. Refusals name the field and the clause. Nobody decides their
 * own entry, and nobody takes a step that must be another's (VEH-020: the audit of a settlement).
 */
public final class StepTaking {

    private final Procedure procedure;
    private final RegisterStep step;

    /** Refused when the register has no such step. */
    public StepTaking(Procedure procedure, String step) {
        this.procedure = procedure;
        this.step = procedure
                .rule()
                .step(step)
                .orElseThrow(() -> new InvalidInputException("step", "register.unknownStep"));
    }

    public RegisterStep step() {
        return step;
    }

    /** What is to be recorded. Refused when the step cannot be taken now, by this person, with this outcome. */
    public StepDone.Taken by(Person person, @Nullable String outcome, String note, String lateClause) {
        var turn = procedure.turn(step);
        refuseUnlessPossible(turn);
        var post = post(turn, person);
        refuseSamePerson(person);
        refuseMissing();
        return new StepDone.Taken(step.id(), post, outcome(outcome), note, lateClause);
    }

    /** Whether the person could take it now, whatever is still to be filled in. */
    public boolean offeredTo(Person person) {
        var turn = procedure.turn(step);
        return turn.isPossible() && fills(turn, person) && !isSamePerson(person);
    }

    /** How the entry goes on after what was recorded; empty while it stays open. */
    public EntryState after(Procedure now, StepDone.Taken taken) {
        boolean saidNo = taken.outcome().equals(Procedure.REFUSED);
        if (now.isDenied(step)) {
            return EntryState.REFUSED;
        }
        if (endsBy(taken.outcome()) || step.ends() && now.isDone(step) && now.isFreeOfDebt()) {
            return saidNo ? EntryState.REFUSED : EntryState.ENDED;
        }
        return now.isThrough() ? EntryState.ENDED : EntryState.OPEN;
    }

    /** The outcomes to choose from; empty where the step has none. */
    public List<String> outcomes() {
        if (!step.outcomes().isEmpty()) {
            return step.outcomes().stream().map(RegisterStep.Outcome::id).toList();
        }
        return isLadder() ? List.of(Procedure.AGREED, Procedure.REFUSED) : List.of();
    }

    /** The clause of the step; where it has none, of its ladder, and else of the register. */
    public String clause() {
        var ladder = procedure.deciders().get(step.id());
        return step.clause() != null ? step.clause() : ladder != null ? ladder.clause() : procedure.rule().clause();
    }

    private boolean isLadder() {
        return procedure.deciders().containsKey(step.id());
    }

    private boolean endsBy(String outcome) {
        return !isLadder()
                && step.outcomes().stream().anyMatch(one -> one.ends() && one.id().equals(outcome));
    }

    private void refuseUnlessPossible(Turn turn) {
        switch (turn.standing()) {
            case DONE -> throw new ConflictException("register.stepDone", step.name());
            case NOT_NEEDED -> throw new ConflictException("register.stepNotNeeded", step.name(), clause());
            case WAITING -> throw new ConflictException(
                    "register.stepFirst", step.name(), nameOf(turn.waitsFor().get(0)), clause());
            case POSSIBLE -> {}
        }
    }

    private Object nameOf(String other) {
        return procedure.rule().step(other).<Object>map(RegisterStep::name).orElse(other);
    }

    private String post(Turn turn, Person person) {
        if (!fills(turn, person)) {
            throw new ForbiddenException("register.notYourStep", step.name(), clause());
        }
        return isLadder() ? turn.posts().stream().filter(person::may).findFirst().orElseThrow() : "";
    }

    private boolean fills(Turn turn, Person person) {
        if (!step.same().isEmpty()) {
            return step.same().stream().allMatch(other -> procedure.takers(other).contains(person.id()));
        }
        return turn.posts().isEmpty() ? person.may("") : turn.posts().stream().anyMatch(person::may);
    }

    private void refuseSamePerson(Person person) {
        if (isSamePerson(person)) {
            throw new ForbiddenException("register.samePerson", step.name(), clause());
        }
    }

    private boolean isSamePerson(Person person) {
        return isLadder() && Objects.equals(person.id(), procedure.openedBy())
                || step.notSame().stream().anyMatch(other -> procedure.takers(other).contains(person.id()));
    }

    private void refuseMissing() {
        procedure.missing().stream().findFirst().ifPresent(field -> refuse(field, null));
        Stream.concat(step.requires().stream(), decidedBy().stream())
                .filter(field -> procedure.fields().getOrDefault(field, "").isEmpty())
                .findFirst()
                .ifPresent(field -> refuse(field, clause()));
    }

    private Optional<String> decidedBy() {
        return Optional.ofNullable(procedure.deciders().get(step.id())).map(Deciders::by);
    }

    private void refuse(String id, @Nullable String clause) {
        var field = procedure.rule().field(id).orElseThrow();
        var cited = clause != null ? clause : field.clause() != null ? field.clause() : procedure.rule().clause();
        throw new InvalidInputException("fields." + id, "register.fieldMissing", field.name(), cited);
    }

    private String outcome(@Nullable String given) {
        var allowed = outcomes();
        var chosen = given == null ? "" : given;
        if (allowed.isEmpty() ? !chosen.isEmpty() : !allowed.contains(chosen)) {
            throw new InvalidInputException("outcome", chosen.isEmpty() ? "missing" : "notAChoice");
        }
        return chosen;
    }
}
