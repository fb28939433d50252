package shouwen.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a case comes out otherwise.
 *
 * @param changes at least one
 */
public record CaseDifference(UUID caseId, String number, List<Change> changes) {

    /** What is otherwise. */
    public enum Kind {
        DEPARTMENT,
        CALL_BACK,
        /** A limit binds that did not. */
        CLOCK_ADDED,
        CLOCK_GONE,
        /** The same limit is met instead of broken, or the other way round, or begins or ceases to be configured. */
        VERDICT,
        /** The same verdict at another due moment: no outcome, but worth knowing. */
        DUE
    }

    /**
     * @param rule of the limit; empty for departments and call-backs
     * @param before as a code: a department, a share, a {@link Verdict}; empty when there was none
     */
    public record Change(
            Kind kind, String rule, String before, String after, @Nullable Instant dueBefore, @Nullable Instant dueAfter) {}

    public CaseDifference {
        changes = List.copyOf(changes);
    }

    /** Whether anything but due moments is otherwise. */
    public boolean changesOutcome() {
        return changes.stream().anyMatch(change -> change.kind() != Kind.DUE);
    }

    /** What is otherwise in the second; without changes when nothing is. */
    public static CaseDifference between(ReplayedCase before, ReplayedCase after) {
        var changes = new ArrayList<Change>();
        if (!before.department().equals(after.department())) {
            changes.add(new Change(Kind.DEPARTMENT, "", before.department(), after.department(), null, null));
        }
        if (before.callBackPercent() != after.callBackPercent()) {
            changes.add(new Change(
                    Kind.CALL_BACK, "", before.callBackPercent() + "%", after.callBackPercent() + "%", null, null));
        }
        var old = byKey(before);
        var now = byKey(after);
        old.forEach((key, clock) -> compare(clock, now.get(key), changes));
        now.forEach((key, clock) -> {
            if (!old.containsKey(key)) {
                compare(null, clock, changes);
            }
        });
        return new CaseDifference(before.id(), before.number(), changes);
    }

    private static Map<String, ReplayedClock> byKey(ReplayedCase replayed) {
        return replayed.clocks().stream()
                .collect(Collectors.toMap(
                        ReplayedClock::key, Function.identity(), (first, second) -> second, LinkedHashMap::new));
    }

    private static void compare(
            @Nullable ReplayedClock before, @Nullable ReplayedClock after, List<Change> changes) {
        if (before == null && after != null) {
            changes.add(change(Kind.CLOCK_ADDED, after.rule(), null, after));
        } else if (before != null && after == null) {
            changes.add(change(Kind.CLOCK_GONE, before.rule(), before, null));
        } else if (before != null && before.verdict() != after.verdict()) {
            changes.add(change(Kind.VERDICT, before.rule(), before, after));
        } else if (before != null && !Objects.equals(before.dueAt(), after.dueAt())) {
            changes.add(change(Kind.DUE, before.rule(), before, after));
        }
    }

    private static Change change(
            Kind kind, String rule, @Nullable ReplayedClock before, @Nullable ReplayedClock after) {
        return new Change(
                kind,
                rule,
                before == null ? "" : before.verdict().name(),
                after == null ? "" : after.verdict().name(),
                before == null ? null : before.dueAt(),
                after == null ? null : after.dueAt());
    }
}
