package shouwen.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shouwen.calendar.SpecialDay.Kind;
import shouwen.shared.LocalizedText;

/** The statutory days that come with the product, held against the file of chinese-days 1.5.7 they were made from. */
class ChineseCalendarTest {

    private static final Pattern DATE = Pattern.compile("\"(\\d{4}-\\d{2}-\\d{2})\"");
    private static final LocalizedText NEW_YEAR = new LocalizedText("New Year's Day", "元旦", "元旦");

    private final PublicHolidays statutory = ChineseCalendar.statutory();

    @Test
    void every_year_from_2004_to_2026_is_there() {
        assertThat(statutory.years()).containsExactlyInAnyOrderElementsOf(
                IntStream.rangeClosed(2004, 2026).boxed().toList());
        assertThat(statutory.years().first()).isEqualTo(2026);
    }

    @Test
    void days_off_and_make_up_workdays_are_those_of_the_source_and_no_others() throws IOException {
        assertThat(dates(Kind.DAY_OFF)).isEqualTo(source("holidays")).hasSize(619);
        assertThat(dates(Kind.MAKE_UP_WORKDAY)).isEqualTo(source("workdays")).hasSize(150);
    }

    @Test
    void notices_that_reach_over_the_edge_of_their_year_are_in_it() {
        assertThat(kind("2018-12-29")).isEqualTo(Kind.MAKE_UP_WORKDAY);
        assertThat(kind("2024-02-04")).isEqualTo(Kind.MAKE_UP_WORKDAY);
        assertThat(kind("2024-02-18")).isEqualTo(Kind.MAKE_UP_WORKDAY);
        assertThat(kind("2026-10-10")).isEqualTo(Kind.MAKE_UP_WORKDAY);
        assertThat(LocalDate.parse("2024-02-18").getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    }

    @Test // glpi_467
    void a_made_up_saturday_counts_once() {
        var office = ChineseDays.office();

        assertThat(office.workdaysBetween(LocalDate.parse("2026-10-10"), LocalDate.parse("2026-10-11"))).isOne();
        assertThat(office.workdaysBetween(LocalDate.parse("2026-10-09"), LocalDate.parse("2026-10-13"))).isEqualTo(3);
    }

    @Test
    void a_year_decreed_anew_takes_the_place_of_what_was_known_of_it() {
        var changed = statutory.withYear(2026, List.of(day("2026-01-01", Kind.DAY_OFF)));

        assertThat(changed.ofYear(2026)).extracting(SpecialDay::date).containsExactly(LocalDate.parse("2026-01-01"));
        assertThat(changed.ofYear(2025)).isEqualTo(statutory.ofYear(2025));
    }

    @Test
    void the_notice_of_a_year_may_make_a_workday_of_the_december_before() {
        var withNext = statutory.withYear(
                2027, List.of(day("2026-12-26", Kind.MAKE_UP_WORKDAY), day("2027-01-01", Kind.DAY_OFF)));

        assertThat(withNext.published(2027)).isTrue();
        assertThat(withNext.on(LocalDate.parse("2026-12-26"))).isPresent();
        assertThat(withNext.on(LocalDate.parse("2026-10-10"))).isPresent();
    }

    private Kind kind(String date) {
        return statutory.on(LocalDate.parse(date)).orElseThrow().kind();
    }

    private Set<LocalDate> dates(Kind kind) {
        return statutory.years().stream()
                .flatMap(year -> statutory.ofYear(year).stream())
                .filter(day -> day.kind() == kind)
                .map(SpecialDay::date)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SpecialDay day(String date, Kind kind) {
        return new SpecialDay(LocalDate.parse(date), kind, NEW_YEAR);
    }

    private static Set<LocalDate> source(String key) throws IOException {
        try (InputStream file = Objects.requireNonNull(
                ChineseCalendarTest.class.getResourceAsStream("chinese-days-1.5.7.json"))) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            int from = text.indexOf("\"" + key + "\"");
            var object = text.substring(from, text.indexOf('}', from));
            return DATE.matcher(object)
                    .results()
                    .map(found -> LocalDate.parse(found.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
