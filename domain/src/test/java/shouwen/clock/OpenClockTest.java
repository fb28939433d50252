package shouwen.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static shouwen.calendar.ChineseDays.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import shouwen.calendar.ChineseDays;
import shouwen.calendar.SpecialDay;
import shouwen.calendar.WorkingCalendar;
import shouwen.clock.OpenClock.PauseEvent;
import shouwen.policy.ClockRule;
import shouwen.policy.ClockTime;
import shouwen.shared.LocalizedText;

/** A clock counted again after the calendar changed stands as if the calendar had been so from the start. */
class OpenClockTest {

    private static final LocalizedText FEAST = new LocalizedText("Feast", "节日", "節日");
    private static final Instant MONDAY = at("2026-11-16T00:00");

    private final ClockRule rule = ClockFixture.timer(ClockTime.WORKING, "PT20H");
    private final ClockTerms before = ClockFixture.terms(rule);
    private final ClockTerms after = ClockTerms.of(rule, WorkingCalendar.of(ChineseDays.officeDefinition()
            .withOwnDays(List.of(off("2026-11-18"), off("2026-11-24"), work("2026-11-21"), work("2026-11-29")))));

    private static SpecialDay off(String date) {
        return new SpecialDay(LocalDate.parse(date), SpecialDay.Kind.DAY_OFF, FEAST);
    }

    private static SpecialDay work(String date) {
        return new SpecialDay(LocalDate.parse(date), SpecialDay.Kind.MAKE_UP_WORKDAY, FEAST);
    }

    @Test
    void a_day_off_inside_a_limit_moves_it_and_what_is_armed() {
        var clock = open(ClockFixture.started(rule, at("2026-11-16T08:30")), at("2026-11-16T08:30"), List.of(), before);

        var moments = clock.recount(after).orElseThrow();

        assertThat(clock.dueAt()).isEqualTo(at("2026-11-18T13:30"));
        assertThat(moments.dueAt()).isEqualTo(at("2026-11-19T13:30")).isEqualTo(moments.nextFireAt());
        assertThat(clock.movesTo(moments)).isTrue();
    }

    @Test
    void a_limit_that_ends_before_the_new_day_stays() {
        var shortRule = ClockFixture.timer(ClockTime.WORKING, "PT4H");
        var shortTerms = ClockFixture.terms(shortRule);
        var start = at("2026-11-16T08:30");
        var clock = open(ClockFixture.started(shortRule, start), start, List.of(), shortTerms);

        assertThat(clock.recount(ClockTerms.of(shortRule, after.calendar()))).isEmpty();
    }

    @Property(tries = 300)
    void pauses_count_as_they_would_have_under_the_new_days(
            @ForAll @IntRange(min = 0, max = 5 * 1440) int start,
            @ForAll @Size(max = 5) List<@IntRange(min = 0, max = 2500) Integer> gaps) {
        var old = ClockFixture.started(rule, minute(start));
        var fresh = new CaseClock(ClockFixture.subject(), rule, after, minute(start));
        var pauses = play(old, start, gaps, before);
        play(fresh, start, gaps, after);
        var last = pauses.isEmpty() ? minute(start) : pauses.get(pauses.size() - 1).at();
        var clock = open(old, last, pauses, before);

        var moments = clock.recount(after);

        assertThat(clock.recount(before)).isEmpty();
        assertThat(moments.map(OpenClock.Moments::dueAt).orElse(old.dueAt())).isEqualTo(fresh.dueAt());
        assertThat(moments.map(OpenClock.Moments::timeUsed).orElse(clock.timeUsed())).isEqualTo(fresh.used(last, after));
        assertThat(moments.isPresent() ? moments.get().nextFireAt() : old.nextFireAt()).isEqualTo(fresh.nextFireAt());
    }

    private static OpenClock open(CaseClock clock, Instant last, List<PauseEvent> pauses, ClockTerms terms) {
        return new OpenClock(
                clock.id(),
                clock.subject().packVersionId(),
                clock.rule(),
                clock.startsAt(),
                Objects.requireNonNull(clock.dueAt()),
                null,
                clock.isRunning(),
                OpenClock.pauses(pauses),
                clock.used(last, terms),
                0,
                clock.nextFireAt());
    }

    private static List<PauseEvent> play(CaseClock clock, int start, List<Integer> gaps, ClockTerms terms) {
        var events = new ArrayList<PauseEvent>();
        int now = start;
        for (int gap : gaps) {
            now += gap;
            var event = clock.isRunning()
                    ? clock.pause(ClockFixture.CUSTOMER_AWAY, minute(now), terms)
                    : clock.resume(minute(now), terms);
            events.add(new PauseEvent(event.kind() == ClockEvent.Kind.PAUSE, event.at()));
        }
        return events;
    }

    private static Instant minute(int minute) {
        return MONDAY.plusSeconds(minute * 60L);
    }
}
