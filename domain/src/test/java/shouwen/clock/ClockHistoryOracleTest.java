package shouwen.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static shouwen.calendar.ChineseDays.SHANGHAI;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import shouwen.policy.ClockTime;
import shouwen.policy.Moment;

/**
 * Random histories of starts, pauses, resumptions and stops across feasts and make-up workdays, in offices of every kind,
 * against counting minute by minute: elapsed time is working time, running, not paused (DESIGN, invariant 5).
 */
class ClockHistoryOracleTest {

    /** September to November 2025: National Day and Mid-Autumn off, the Sundays before and the Saturday after worked. */
    private static final Instant FIRST = LocalDateTime.parse("2025-09-15T00:00").atZone(SHANGHAI).toInstant();

    @Property(tries = 500)
    void elapsed_time_and_due_moment_agree_with_the_minutes(
            @ForAll OracleOffice office,
            @ForAll boolean working,
            @ForAll @IntRange(min = 1, max = 3000) int target,
            @ForAll @IntRange(min = 0, max = 30 * 1440) int start,
            @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 0, max = 4000) Integer> gaps,
            @ForAll @IntRange(min = 0, max = 20_000) int rest) {
        var time = working ? ClockTime.WORKING : ClockTime.WALL;
        var rule = ClockFixture.timer(time, "PT" + target + "M");
        var terms = ClockTerms.of(rule, office.calendar());
        var clock = new CaseClock(ClockFixture.subject(), rule, terms, minute(start));
        var minutes = new Minutes(office, working, target, start);
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

        assertThat(clock.used(minute(now), terms)).isEqualTo(Duration.ofMinutes(minutes.running));
        assertThat(ElapsedTime.of(events, terms, minute(now)))
                .isEqualTo(new ElapsedTime(Duration.ofMinutes(minutes.running), Duration.ofMinutes(minutes.standing)));
        assertThat(clock.dueAt()).isEqualTo(DueCalculation.of(terms, clock.startsAt(), events).dueAt());
        boolean paused = minutes.paused;
        clock.stop(minute(now + rest), terms);
        minutes.runTo(now + rest);

        assertThat(clock.used(minute(now), terms)).isEqualTo(Duration.ofMinutes(minutes.running));
        assertThat(clock.state()).isEqualTo(minutes.verdict(paused ? now : now + rest));
        if (!paused) {
            minutes.runUntilDue();
            assertThat(clock.dueAt()).isEqualTo(minute(minutes.due));
        }
    }

    /** Business days, by turning the leaves: the same time of day on the nth workday after, cut to that day's hours. */
    @Property(tries = 300)
    void business_days_agree_with_turning_the_leaves(
            @ForAll OracleOffice office,
            @ForAll @IntRange(min = 1, max = 12) int days,
            @ForAll @IntRange(min = 0, max = 30 * 1440) int start) {
        var terms = ClockTerms.of(ClockFixture.fixed(ClockTime.WORKING, "P" + days + "BD"), office.calendar());

        int begin = start;
        while (!office.works(minute(begin))) {
            begin++;
        }
        int leaf = begin;
        for (int left = days; left > 0; ) {
            leaf += 1440;
            left -= office.worksOn(minute(leaf)) ? 1 : 0;
        }

        assertThat(terms.due(minute(start))).contains(office.within(minute(leaf)));
    }

    /** Dates: so many midnights on, and the whole of that day. */
    @Property(tries = 300)
    void dates_agree_with_counting_midnights(
            @ForAll OracleOffice office,
            @ForAll @IntRange(min = 1, max = 40) int days,
            @ForAll @IntRange(min = 0, max = 30 * 1440) int start) {
        var terms = ClockTerms.of(ClockFixture.fixed(ClockTime.CALENDAR, "P" + days + "D"), office.calendar());

        assertThat(terms.due(minute(start))).contains(minute((start / 1440 + days + 1) * 1440));
    }

    private static Instant minute(int minute) {
        return FIRST.plusSeconds(minute * 60L);
    }

    /** Counts every minute by itself. */
    private static final class Minutes {

        private final OracleOffice office;
        private final boolean working;
        private final int target;
        private int now;
        private boolean paused;
        private int running;
        private int standing;
        private int due = -1;

        Minutes(OracleOffice office, boolean working, int target, int start) {
            this.office = office;
            this.working = working;
            this.target = target;
            this.now = start;
        }

        void runTo(int end) {
            while (now < end) {
                count();
            }
        }

        void runUntilDue() {
            while (due < 0) {
                count();
            }
        }

        /** @param judged the stop, or the pause that still lasted then */
        ClockState verdict(int judged) {
            return due >= 0 && due < judged ? ClockState.MISSED : ClockState.MET;
        }

        private void count() {
            if (!working || office.works(minute(now))) {
                running += paused ? 0 : 1;
                standing += paused ? 1 : 0;
                due = due < 0 && running == target ? now + 1 : due;
            }
            now++;
        }
    }
}
