package shouwen.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shouwen.identity.Caller;
import shouwen.staff.DutyTime;
import shouwen.staff.ShiftKind;
import shouwen.staff.service.FeedReader;

class DutyCalendarTest {

    private static final Instant START = Instant.parse("2026-12-01T12:00:00Z");

    private static FeedReader.Feed feed(String label) {
        var person = new Caller(
                new UUID(0, 1), new UUID(0, 2), "ann", "Ann", Set.of(), Set.of(), Locale.SIMPLIFIED_CHINESE, "light");
        var duty = new DutyTime(
                new UUID(0, 3), person.staffId(), "maintenance", ShiftKind.NIGHT, label, LocalDate.of(2026, 12, 1), START,
                START.plusSeconds(12 * 3600));
        return new FeedReader.Feed(person, List.of(duty));
    }

    @Test
    void a_shift_is_an_event_in_the_language_of_its_person() {
        var text = new DutyCalendar().of(feed(""), START);

        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("VERSION:2.0", "SUMMARY:夜班", "DTSTART:20261201T120000Z", "DTEND:20261202T000000Z")
                .contains("UID:00000000-0000-0000-0000-000000000003@shouwen")
                .endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void what_the_operator_calls_it_cannot_break_out_of_its_line() {
        var text = new DutyCalendar().of(feed("夜; a, b\nBEGIN:VALARM"), START);

        assertThat(text).contains("SUMMARY:夜\\; a\\, b\\nBEGIN:VALARM").doesNotContain("\r\nBEGIN:VALARM");
    }
}
