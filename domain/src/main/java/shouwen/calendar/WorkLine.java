package shouwen.calendar;

import java.time.DateTimeException;

/**
 * All stretches of work of some decades in a row, with the work done before each. Two coarse indexes, one over time and
 * one over work, lead straight to the stretch, so that no question costs more than a few steps. All values are
 * nanoseconds, of the epoch or of work.
 */
final class WorkLine {

    private static final long TIME_STEP = 6 * 3_600_000_000_000L;
    private static final long WORK_STEP = 2 * 3_600_000_000_000L;

    private final long[] starts;
    private final long[] ends;
    /** Work before each stretch, and after them all what there is in total. */
    private final long[] before;
    /** For each step of time the first stretch that ends after its beginning. */
    private final int[] byTime;
    /** For each step of work the first stretch that ends with more work done. */
    private final int[] byWork;
    private final long first;
    private final long last;

    /** Stretches in order, not overlapping, all within first and last. */
    WorkLine(long[] starts, long[] ends, long first, long last) {
        this.starts = starts;
        this.ends = ends;
        this.first = first;
        this.last = last;
        this.before = new long[starts.length + 1];
        for (int i = 0; i < starts.length; i++) {
            before[i + 1] = before[i] + ends[i] - starts[i];
        }
        byTime = index(ends, 0, first, last - first, TIME_STEP);
        byWork = index(before, 1, 0, before[starts.length], WORK_STEP);
    }

    private static int[] index(long[] rising, int offset, long origin, long length, long step) {
        var index = new int[(int) (length / step) + 1];
        int at = 0;
        for (int i = 0; i < index.length; i++) {
            while (at + offset < rising.length && rising[at + offset] <= origin + i * step) {
                at++;
            }
            index[i] = at;
        }
        return index;
    }

    /** The first stretch that ends after a moment; one past the last if none does. */
    private int stretchAfter(long time) {
        if (time < first || time > last) {
            throw new DateTimeException("outside the years of the calendar");
        }
        int i = byTime[(int) ((time - first) / TIME_STEP)];
        while (i < ends.length && ends[i] <= time) {
            i++;
        }
        return i;
    }

    /** Work done from the beginning of the calendar to a moment. */
    long workBefore(long time) {
        int i = stretchAfter(time);
        return i == starts.length ? before[i] : before[i] + Math.max(0, time - starts[i]);
    }

    /** The moment itself if it is worked, else the start of the next stretch. */
    long nextWork(long time) {
        int i = stretchAfter(time);
        if (i == starts.length) {
            throw new DateTimeException("no working time before the end of the calendar");
        }
        return Math.max(time, starts[i]);
    }

    /** The first moment by which so much work is done: never later than the end of a stretch. */
    long earliestAfter(long work) {
        check(work > 0 && work <= before[starts.length]);
        int i = byWork[(int) ((work - 1) / WORK_STEP)];
        while (before[i + 1] < work) {
            i++;
        }
        return starts[i] + work - before[i];
    }

    /** The last moment at which no more than so much work is done: never earlier than the start of a stretch. */
    long latestAfter(long work) {
        check(work >= 0 && work < before[starts.length]);
        int i = byWork[(int) (work / WORK_STEP)];
        while (before[i + 1] <= work) {
            i++;
        }
        return starts[i] + work - before[i];
    }

    /** Moves a moment into the span from the first to the last of some stretches. */
    long within(int firstStretch, int lastStretch, long time) {
        return Math.min(Math.max(time, starts[firstStretch]), ends[lastStretch]);
    }

    private static void check(boolean covered) {
        if (!covered) {
            throw new DateTimeException("outside the years of the calendar");
        }
    }
}
