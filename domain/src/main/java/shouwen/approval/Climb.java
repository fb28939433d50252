package shouwen.approval;

import java.util.List;
import java.util.stream.IntStream;
import shouwen.policy.LadderRule.Needs;

/**
 * How far a request has climbed: all rungs strictly one after the other (TUN-037, TUN-053), or any of them, or more than
 * half, or whoever speaks first.
 */
record Climb(Needs needs, List<RungState> rungs) {

    Climb {
        rungs = List.copyOf(rungs);
    }

    boolean granted() {
        return count(RungState.AGREED) >= enough();
    }

    /** Whether enough consent can no longer be reached. */
    boolean denied() {
        var refused = count(RungState.REFUSED);
        return refused > 0 && (needs == Needs.EITHER || asked() - refused < enough());
    }

    /** The rungs as they stand now that some have spoken. */
    List<RungState> settled() {
        boolean over = granted() || denied();
        int first = firstOpen();
        return IntStream.range(0, rungs.size())
                .mapToObj(i -> isOpen(rungs.get(i)) ? open(over, i == first) : rungs.get(i))
                .toList();
    }

    private RungState open(boolean over, boolean isFirst) {
        if (over) {
            return RungState.NOT_ASKED;
        }
        return needs != Needs.ALL || isFirst ? RungState.TURN : RungState.WAITING;
    }

    private int firstOpen() {
        for (int i = 0; i < rungs.size(); i++) {
            if (isOpen(rungs.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isOpen(RungState state) {
        return state == RungState.WAITING || state == RungState.TURN;
    }

    private long asked() {
        return rungs.size() - count(RungState.PASSED_OVER);
    }

    private long count(RungState state) {
        return rungs.stream().filter(rung -> rung == state).count();
    }

    private long enough() {
        return switch (needs) {
            case ALL -> Math.max(1, asked());
            case ANY, EITHER -> 1;
            case MAJORITY -> asked() / 2 + 1;
        };
    }
}
