package shouwen.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.policy.RegisterField;
import shouwen.policy.RegisterMoment;
import shouwen.policy.RegisterRule;
import shouwen.policy.RegisterStep;
import shouwen.shared.ConflictException;

/**
 * The procedure of one entry as it stands: which steps are done, which may be taken now and by whom. Steps come in the
 * order the pack gives (POW-017, VEH-020); one whose condition does not hold is passed over.
 *
 * @param fields what stands in the entry
 * @param openedBy null when a schedule opened it
 * @param deciders by step, for those that a ladder decides
 */
public record Procedure(
        RegisterRule rule,
        Map<String, String> fields,
        @Nullable UUID openedBy,
        List<StepDone> done,
        Map<String, Deciders> deciders) {

    /** The step every procedure begins with. */
    public static final String OPENED = RegisterMoment.OPENED;

    /** The outcome by which a step says no. */
    public static final String REFUSED = "refused";

    /** The outcome by which a post of a ladder says yes. */
    public static final String AGREED = "agreed";

    public Procedure {
        fields = Map.copyOf(fields);
        done = List.copyOf(done);
        deciders = Map.copyOf(deciders);
    }

    /** The same with one more step taken. */
    public Procedure with(StepDone one) {
        var more = new ArrayList<>(done);
        more.add(one);
        return new Procedure(rule, fields, openedBy, more, deciders);
    }

    /** Every step as it stands, in the order of the pack. */
    public List<Turn> turns() {
        return rule.steps().stream().map(this::turn).toList();
    }

    /** How one step stands. */
    public Turn turn(RegisterStep step) {
        if (isDone(step)) {
            return new Turn(step, Turn.Standing.DONE, List.of(), List.of());
        }
        if (!isNeeded(step)) {
            return new Turn(step, Turn.Standing.NOT_NEEDED, List.of(), List.of());
        }
        var first = waitsFor(step);
        return first.isEmpty()
                ? new Turn(step, Turn.Standing.POSSIBLE, posts(step), List.of())
                : new Turn(step, Turn.Standing.WAITING, List.of(), first);
    }

    /** Whether a step is through: recorded, or decided by enough posts of its ladder. */
    public boolean isDone(RegisterStep step) {
        var ladder = deciders.get(step.id());
        return ladder == null ? !rows(step.id()).isEmpty() : ladder.granted(posts(step.id(), false));
    }

    /** Whether posts of a ladder said no so that a yes can no longer come about. */
    public boolean isDenied(RegisterStep step) {
        var ladder = deciders.get(step.id());
        return ladder != null && ladder.denied(posts(step.id(), true));
    }

    /** Whether nothing is left to do. */
    public boolean isThrough() {
        return missing().isEmpty()
                && rule.steps().stream().noneMatch(step -> isNeeded(step) && !isDone(step));
    }

    /** Whether a step may end the entry: nothing is owed to those passed over (TUN-039). */
    public boolean isFreeOfDebt() {
        return deciders.values().stream()
                .map(Deciders::debt)
                .flatMap(debt -> rule.step(debt == null ? "" : debt).stream())
                .allMatch(this::isDone);
    }

    /** Refuses to change what somebody has decided on: only what was left blank may still be filled in. */
    public void refuseChangeOfDecided(Map<String, String> before, Map<String, String> after) {
        boolean decided = done.stream().anyMatch(row -> deciders.containsKey(row.step()));
        if (decided && before.entrySet().stream().anyMatch(old -> isChanged(old, after))) {
            throw new ConflictException("register.decided");
        }
    }

    private boolean isChanged(Map.Entry<String, String> old, Map<String, String> after) {
        boolean computed = rule.field(old.getKey())
                .filter(field -> field.type() == RegisterField.Type.COMPUTED)
                .isPresent();
        return !computed && !old.getValue().equals(after.get(old.getKey()));
    }

    /** Required fields nobody has filled in. */
    public List<String> missing() {
        return rule.fields().stream()
                .filter(field -> field.required() && fields.getOrDefault(field.id(), "").isEmpty())
                .map(field -> field.id())
                .toList();
    }

    /** Who took a step, or opened the entry. */
    public Set<UUID> takers(String step) {
        var people = new HashSet<UUID>();
        if (step.equals(OPENED) && openedBy != null) {
            people.add(openedBy);
        }
        rows(step).stream().map(StepDone::doneBy).filter(Objects::nonNull).forEach(people::add);
        return people;
    }

    private List<StepDone> rows(String step) {
        return done.stream().filter(row -> row.step().equals(step)).toList();
    }

    private Set<String> posts(String step, boolean refused) {
        return rows(step).stream()
                .filter(row -> row.outcome().equals(REFUSED) == refused)
                .map(StepDone::post)
                .collect(Collectors.toSet());
    }

    private List<String> posts(RegisterStep step) {
        var ladder = deciders.get(step.id());
        if (ladder != null) {
            return ladder.next(posts(step.id(), false), posts(step.id(), true));
        }
        return step.post() == null ? List.of() : List.of(step.post());
    }

    private boolean isNeeded(RegisterStep step) {
        return step.onlyIf().holds(fields);
    }

    private List<String> waitsFor(RegisterStep step) {
        return step.after().stream()
                .filter(id -> !isPassed(id, new HashSet<>()))
                .toList();
    }

    private boolean isPassed(String id, Set<String> seen) {
        if (id.equals(OPENED) || !seen.add(id)) {
            return true;
        }
        return rule.step(id)
                .map(step -> isDone(step)
                        || !isNeeded(step) && step.after().stream().allMatch(before -> isPassed(before, seen)))
                .orElse(true);
    }
}
