package shouwen.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static shouwen.calendar.ChineseDays.at;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import shouwen.calendar.ChineseDays;
import shouwen.policy.ClockTime;
import shouwen.policy.Moment;

/**
 * Random histories of pauses over weeks of 2026 without feasts, against counting minute by minute: elapsed time is
 * working time, running, not paused (DESIGN, invariant 5).
 */
class ClockHistoryOracleTest {

    private static final Instant MONDAY = at("2026-03-02T00:00");

    @Property(tries = 400)
    void elapsed_time_and_due_moment_agree_with_the_minutes(
            @ForAll boolean working,
            @ForAll @IntRange(min = 1, max = 3000) int target,
            @ForAll @IntRange(min = 0, max = 7 * 1440) int start,
            @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 0, max = 2500) Integer> gaps) {
        var rule = ClockFixture.timer(working ? ClockTime.WORKING : ClockTime.WALL, "PT" + target + "M");
        var terms = ClockFixture.terms(rule);
        var clock = ClockFixture.started(rule, minute(start));
        var minutes = new Minutes(working, target, start);
        var events = new ArrayList<>(List.of(clock.started(Moment.REGISTERED)));

        int now = start;
        for (int gap : gaps) {
            now += gap;
            minutes.runTo(now);
            minutes.paused = !minutes.paused;
            events.add(
                    minutes.paused
                            ? clock.pause(ClockFixture.CUSTOMER_AWAY, minute(now), terms)
                            : clock.resume(minute(now), terms));
        }
        if (minutes.paused) {
            minutes.paused = false;
            events.add(clock.resume(minute(now), terms));
        }

        assertThat(clock.used(minute(now), terms)).isEqualTo(Duration.ofMinutes(minutes.running));
        assertThat(ElapsedTime.of(events, terms, minute(now)))
                .isEqualTo(new ElapsedTime(Duration.ofMinutes(minutes.running), Duration.ofMinutes(minutes.standing)));
        assertThat(clock.dueAt()).isEqualTo(DueCalculation.of(terms, clock.startsAt(), events).dueAt());
        events.add(clock.stop(minute(now + 20_000), terms));
        minutes.runTo(now + 20_000);
        assertThat(clock.dueAt()).isEqualTo(minute(minutes.due));
        assertThat(clock.used(minute(now), terms)).isEqualTo(Duration.ofMinutes(minutes.running));
        assertThat(clock.state()).isEqualTo(minutes.due >= now + 20_000 ? ClockState.MET : ClockState.MISSED);
    }

    private static Instant minute(int minute) {
        return MONDAY.plusSeconds(minute * 60L);
    }

    /** Counts every minute by itself. */
    private static final class Minutes {

        private final boolean working;
        private final int target;
        private int now;
        private boolean paused;
        private int running;
        private int standing;
        private int due = -1;

        Minutes(boolean working, int target, int start) {
            this.working = working;
            this.target = target;
            this.now = start;
        }

        void runTo(int end) {
            for (; now < end; now++) {
                if (working && !worked(minute(now))) {
                    continue;
                }
                running += paused ? 0 : 1;
                standing += paused ? 1 : 0;
                due = due < 0 && running == target ? now + 1 : due;
            }
        }

        private static boolean worked(Instant moment) {
            var local = moment.atZone(ChineseDays.SHANGHAI);
            int minute = local.getHour() * 60 + local.getMinute();
            boolean weekend = local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY;
            return !weekend && (minute >= 510 && minute < 720 || minute >= 780 && minute < 1050);
        }
    }
}
