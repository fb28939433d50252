package shouwen.web.api.register;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.clock.ClockState;
import shouwen.clock.ClockView;
import shouwen.register.EntryDetails;
import shouwen.register.EntryState;
import shouwen.register.StepDone;
import shouwen.register.Turn;

/** An entry whole, as programs see it. */
public record EntryShown(
        String number,
        String register,
        int version,
        EntryState state,
        String department,
        String subject,
        String caseNumber,
        Instant openedAt,
        String openedBy,
        @Nullable Instant endedAt,
        @Nullable Instant dueAt,
        Map<String, String> fields,
        Map<String, String> calculations,
        List<Step> steps,
        List<Taken> taken,
        List<Limit> limits,
        List<String> actions) {

    /**
     * A step as it stands.
     *
     * @param posts whose turn it is; empty for everybody of the department
     * @param outcomes what the caller may choose, if it is theirs to take
     * @param mayTake whether the caller may take it now
     */
    public record Step(
            String id, Turn.Standing standing, List<String> posts, List<String> waitsFor, boolean mayTake, List<String> outcomes) {}

    /** A step taken. */
    public record Taken(
            String step, String post, String outcome, String note, String lateClause, Instant at, String by) {}

    /** A limit with its clause. */
    public record Limit(
            String rule, String clause, ClockState state, Instant startsAt, @Nullable Instant dueAt, @Nullable Duration left) {}

    static EntryShown of(EntryDetails details) {
        var entry = details.entry();
        return new EntryShown(
                entry.number(),
                entry.register(),
                entry.version(),
                entry.state(),
                entry.department(),
                entry.subject(),
                entry.caseNumber(),
                entry.openedAt(),
                name(details, entry.openedBy()),
                entry.endedAt(),
                entry.nextDueAt(),
                entry.fields(),
                entry.calculations(),
                details.turns().stream().map(turn -> step(turn, details)).toList(),
                details.done().stream().map(row -> taken(row, details)).toList(),
                details.clocks().stream().map(EntryShown::limit).toList(),
                actions(details));
    }

    private static Step step(Turn turn, EntryDetails details) {
        var id = turn.step().id();
        return new Step(
                id,
                turn.standing(),
                turn.posts(),
                turn.waitsFor(),
                details.offered().contains(id),
                details.outcomes().getOrDefault(id, List.of()));
    }

    private static Taken taken(StepDone row, EntryDetails details) {
        return new Taken(
                row.step(),
                row.post(),
                row.outcome(),
                row.note(),
                row.lateClause(),
                row.doneAt(),
                name(details, row.doneBy()));
    }

    private static Limit limit(ClockView clock) {
        return new Limit(clock.rule(), clock.clause(), clock.state(), clock.startsAt(), clock.dueAt(), clock.left());
    }

    private static List<String> actions(EntryDetails details) {
        var actions = new ArrayList<String>();
        if (details.mayFill()) {
            actions.add("fill");
        }
        if (!details.offered().isEmpty()) {
            actions.add("take-step");
        }
        if (details.mayWithdraw()) {
            actions.add("withdraw");
        }
        return actions;
    }

    private static String name(EntryDetails details, @Nullable UUID person) {
        return person == null ? "" : details.names().getOrDefault(person, "");
    }
}
