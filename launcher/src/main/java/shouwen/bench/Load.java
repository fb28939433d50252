package shouwen.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Runs an act many times. Open: at a fixed rate, each timed from the moment it should have begun, so that a slow answer
 * cannot hide the ones behind it. Closed: so many clients as fast as they can.
 */
final class Load {

    /** Something to be measured. */
    interface Act {
        void run() throws Exception;
    }

    /**
     * What came of a run.
     *
     * @param micros times of the acts that worked, in microseconds
     */
    record Result(int done, int failed, Duration took, Histogram micros) {

        double perSecond() {
            return done / (took.toNanos() / 1e9);
        }

        double millis(double percentile) {
            return micros.getValueAtPercentile(percentile) / 1000.0;
        }
    }

    private Load() {}

    static Result closed(int clients, Duration lasting, Act act) throws InterruptedException {
        long end = System.nanoTime() + lasting.toNanos();
        return run(clients, act, order -> System.nanoTime() < end ? System.nanoTime() : -1);
    }

    static Result open(int clients, double perSecond, Duration lasting, Act act) throws InterruptedException {
        long start = System.nanoTime() + 50_000_000;
        long count = Math.round(perSecond * lasting.toSeconds());
        return run(clients, act, order -> order < count ? start + Math.round(order * 1e9 / perSecond) : -1);
    }

    /** Runs at a fixed rate until it is stopped. */
    static Background background(double perSecond, Act act) {
        return new Background(perSecond, act);
    }

    /** An act that goes on beside something else. */
    static final class Background {

        private static final int CLIENTS = 4;

        private final CompletableFuture<Result> result;
        private volatile boolean stopped;

        private Background(double perSecond, Act act) {
            long start = System.nanoTime();
            result = CompletableFuture.supplyAsync(() -> go(perSecond, act, start));
        }

        private Result go(double perSecond, Act act, long start) {
            try {
                return run(CLIENTS, act, order -> stopped ? -1 : start + Math.round(order * 1e9 / perSecond));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** Lets what has begun end; how it went. */
        Result stop() {
            stopped = true;
            return result.join();
        }
    }

    /** When the act with this order number should begin, in nanoseconds; negative for never. */
    private interface Schedule {
        long beginOf(long order);
    }

    private static Result run(int clients, Act act, Schedule schedule) throws InterruptedException {
        var next = new AtomicLong();
        var done = new AtomicInteger();
        var failed = new AtomicInteger();
        var times = new ConcurrentHistogram(60_000_000, 3);
        long started = System.nanoTime();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < clients; i++) {
            var thread = new Thread(() -> {
                for (long begin = schedule.beginOf(next.getAndIncrement());
                        begin >= 0;
                        begin = schedule.beginOf(next.getAndIncrement())) {
                    LockSupport.parkNanos(Math.max(0, begin - System.nanoTime()));
                    try {
                        act.run();
                        done.incrementAndGet();
                        times.recordValue(Math.min(59_999_999, (System.nanoTime() - begin) / 1000));
                    } catch (Exception refused) {
                        failed.incrementAndGet();
                    }
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (var thread : threads) {
            thread.join();
        }
        return new Result(done.get(), failed.get(), Duration.ofNanos(System.nanoTime() - started), times);
    }
}
