package shouwen.calendar.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shouwen.calendar.CalendarProblem;
import shouwen.calendar.CalendarRefusedException;
import shouwen.calendar.DecreedYear;
import shouwen.calendar.SpecialDay;
import shouwen.calendar.SpecialDay.Kind;
import shouwen.shared.LocalizedText;

class CalendarFilesTest {

    private static final String HOLIDAY_CN =
            """
            {
              "$schema": "https://example.org/schema.json",
              "$id": "https://example.org/2027.json",
              "year": 2027,
              "papers": ["https://www.gov.cn/zhengce/2026"],
              "days": [
                {"name": "元旦", "date": "2026-12-26", "isOffDay": false},
                {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
                {"name": "春节", "date": "2027-02-06", "isOffDay": true}
              ]
            }
            """;

    private static DecreedYear read(String text) {
        return CalendarFiles.read(text.getBytes(StandardCharsets.UTF_8), 2027);
    }

    private static List<CalendarProblem> problems(byte[] content) {
        return catchThrowableOfType(CalendarRefusedException.class, () -> CalendarFiles.read(content, 2027))
                .problems();
    }

    private static List<String> problems(String text) {
        return problems(text.getBytes(StandardCharsets.UTF_8)).stream()
                .map(problem -> problem.line() + " " + problem.code())
                .toList();
    }

    @Test
    void a_year_of_chinese_days_is_read_with_names_in_three_languages() {
        var year = read("{\"holidays\":{\"2027-02-06\":\"Spring Festival,春节,4\"},"
                + "\"workdays\":{\"2027-02-20\":\"Spring Festival,春节,4\"},\"inLieuDays\":{\"2027-02-12\":\"Spring Festival,春节,4\"}}");

        assertThat(year.days()).containsExactly(
                new SpecialDay(LocalDate.parse("2027-02-06"), Kind.DAY_OFF, spring()),
                new SpecialDay(LocalDate.parse("2027-02-20"), Kind.MAKE_UP_WORKDAY, spring()));
    }

    private static LocalizedText spring() {
        return new LocalizedText("Spring Festival", "春节", "春節");
    }

    @Test
    void a_year_of_holiday_cn_may_make_up_in_the_december_before() {
        var year = read(HOLIDAY_CN);

        assertThat(year.days()).extracting(SpecialDay::date).extracting(LocalDate::toString)
                .containsExactly("2026-12-26", "2027-01-01", "2027-02-06");
    }

    @Test
    void lines_of_csv_are_read_in_the_words_of_three_languages() {
        var year = read("\uFEFFdate,kind,name\r\n2027-01-01,off,元旦\n# made up for\n2027-01-09,補班,\"New Year\"\n2027-02-06,休,春节\n");

        assertThat(year.days()).extracting(SpecialDay::kind)
                .containsExactly(Kind.DAY_OFF, Kind.MAKE_UP_WORKDAY, Kind.DAY_OFF);
    }

    @Test // zammad_390
    void unofficial_days_of_a_feed_and_other_years_are_passed_over_and_counted() {
        var year = read(
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20270101
                DTEND;VALUE=DATE:20270102
                SUMMARY:元旦(休)
                X-APPLE-SPECIAL-DAY:WORK-HOLIDAY
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20270214
                SUMMARY:Valentine's Day
                DESCRIPTION:Observance\\nTo hide observances\\, go to settings
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20270206
                DTEND;VALUE=DATE:20270209
                SUMMARY:Spring
                  Festival
                DESCRIPTION:Public holiday
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20270220
                SUMMARY:春节(班)
                CATEGORIES:节假日,补班
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20250101
                SUMMARY:元旦(休)
                X-SHOUWEN-DAY:OFF
                END:VEVENT
                END:VCALENDAR
                """);

        assertThat(year.days()).extracting(day -> day.date() + " " + day.kind() + " " + day.name().en())
                .containsExactly(
                        "2027-01-01 DAY_OFF New Year's Day",
                        "2027-02-06 DAY_OFF Spring Festival",
                        "2027-02-07 DAY_OFF Spring Festival",
                        "2027-02-08 DAY_OFF Spring Festival",
                        "2027-02-20 MAKE_UP_WORKDAY Spring Festival");
        assertThat(year.ignored()).isEqualTo(2);
    }

    @Test
    void everything_wrong_is_named_by_its_line() {
        assertThat(problems(
                        """
                        date,kind,name
                        2027-01-01,off,New Year
                        2027-01-01,off,New Year
                        2027-02-20,work,Spring Festival
                        2027-02-20,off,Spring Festival
                        2028-01-01,off,New Year
                        2027-01-04,work,New Year
                        2027-02-30,off,Never
                        2027-02-06,perhaps,Spring Festival
                        2027-02-07,off
                        2027-02-08,off,
                        """))
                .containsExactly(
                        "3 duplicate", "5 bothKinds", "6 wrongYear", "7 makeUpOnWeekday", "8 wrongDate", "9 wrongKind",
                        "10 threeCells", "11 wrongName");
    }

    @Test
    void the_file_of_another_year_is_refused() {
        assertThat(problems(HOLIDAY_CN.replace("2027", "2028"))).contains("4 otherYear", "8 wrongYear");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"days\": [", "{\"days\": {}}", "[]", "{\"days\":[],\"extra\":1}", "{}", "hello", "{} {}"})
    void what_is_no_calendar_is_refused(String text) {
        assertThat(problems(text)).isNotEmpty();
    }

    @Test
    void a_feed_cut_off_in_the_middle_is_refused() {
        assertThat(problems("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270101\n")).containsExactly("2 openEvent");
    }

    @Test
    void other_encodings_empty_files_and_ten_megabytes_are_refused() {
        assertThat(problems("2027-01-01,off,元旦".getBytes(Charset.forName("GB18030")))).extracting(CalendarProblem::code)
                .containsExactly("notUtf8");
        assertThat(problems("2027-01-01,off,元旦".getBytes(StandardCharsets.UTF_16))).extracting(CalendarProblem::code)
                .containsExactly("notUtf8");
        assertThat(problems(new byte[0])).extracting(CalendarProblem::code).containsExactly("empty");
        assertThat(problems(new byte[10 * 1024 * 1024])).extracting(CalendarProblem::code).containsExactly("tooLarge");
    }
}
