package shouwen.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the arithmetic of a working calendar costs, for spans from a day to ten years: the cost must not grow with the
 * span. Run by {@code bin/bench calendar}, not by the tests.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CalendarBenchmark {

    private static final int MOMENTS = 4096;

    /** The span in business days. */
    @Param({"1", "10", "250", "2500"})
    public int days;

    private final WorkingCalendar office = ChineseDays.office();
    private final Instant[] from = new Instant[MOMENTS];
    private final Instant[] to = new Instant[MOMENTS];
    private Duration work = Duration.ZERO;
    private int next;

    /** Moments spread over 2004 to 2026, none of them twice, so that no branch is learnt by heart. */
    @Setup
    public void spread() {
        var first = ChineseDays.at("2004-01-01T00:00");
        long step = Duration.between(first, ChineseDays.at("2026-12-31T00:00")).toSeconds() / MOMENTS;
        for (int i = 0; i < MOMENTS; i++) {
            int shuffled = i * 2_053 % MOMENTS;
            from[i] = first.plusSeconds(step * shuffled + shuffled % 60);
            to[i] = from[i].plus(Duration.ofHours(days * 33L));
        }
        work = Duration.ofHours(days * 8L);
    }

    @Benchmark
    public Instant addBusinessDays() {
        return office.addBusinessDays(from[turn()], days);
    }

    @Benchmark
    public Instant addWorkingTime() {
        return office.addWorkingTime(from[turn()], work);
    }

    @Benchmark
    public Duration workingTimeBetween() {
        int i = turn();
        return office.workingTimeBetween(from[i], to[i]);
    }

    @Benchmark
    public Instant nextWorkingInstant() {
        return office.nextWorkingInstant(from[turn()]);
    }

    private int turn() {
        next = next + 1 & MOMENTS - 1;
        return next;
    }
}
