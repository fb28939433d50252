package shouwen.rehearsal.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What is going to happen, in order of time; what is planned for the same moment happens in the order it was planned. */
final class Agenda {

    /** Something somebody does. */
    interface Act {
        void happen() throws Exception;
    }

    record Entry(Instant at, long order, Act act) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::order));
    private long planned;

    void plan(Instant at, Act act) {
        entries.add(new Entry(at, planned++, act));
    }

    void planAfter(Instant now, Duration delay, Act act) {
        plan(now.plus(delay), act);
    }

    /** When the next one is, up to a moment; that moment when there is none. */
    Instant nextAt(Instant until) {
        var first = entries.peek();
        return first == null || first.at().isAfter(until) ? until : first.at();
    }

    /** The next one up to a moment; null when there is none. */
    @Nullable Entry next(Instant until) {
        var first = entries.peek();
        return first == null || first.at().isAfter(until) ? null : entries.poll();
    }
}
