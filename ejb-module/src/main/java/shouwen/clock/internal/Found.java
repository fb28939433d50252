package shouwen.clock.internal;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.clock.OpenClock;

/** A clock that does not say what it should. */
record Found(ClockRows.Row row, OpenClock.Moments moments) {

    OpenClock clock() {
        return row.clock();
    }

    UUID id() {
        return row.clock().id();
    }

    @Nullable UUID caseId() {
        return row.caseId();
    }

    /** Whether the due moment itself moves; else only a warning or a level does. */
    boolean isMove() {
        return row.clock().movesTo(moments);
    }

    /** How many of those written are moves. */
    static int moves(Collection<Found> found, Set<UUID> written) {
        return (int) found.stream()
                .filter(each -> each.isMove() && written.contains(each.id()))
                .count();
    }
}
