package shouwen.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shouwen.api.Town;
import shouwen.harness.Browsers;
import shouwen.harness.Statements;

/** Leave in the browser: filed on a phone, decided by the ladder, shown in the calendar, ended by the return. */
class LeaveBrowserIT {

    private static final Town TOWN = Town.founded();
    private static final LocalDate MONDAY = LocalDate.of(2031, 3, 3);

    @Test
    void leave_is_filed_on_a_phone_climbs_its_ladder_stands_in_the_calendar_and_ends_with_the_return_TUN_050_TUN_058() {
        var phone = LeavePage.open(Browsers.signedIn(TOWN.account("call-taker"), "zh-CN"));
        phone.type(MONDAY, MONDAY.minusDays(2), "家事").complains("lastDay");
        var number = phone.type(MONDAY, MONDAY.plusDays(1), "家事").asksFirst("TUN-050").file();
        phone.stands("filed", "DONE").stands("decided", "POSSIBLE");

        TOWN.supervisorAgrees(number, "decided");

        phone.isAway(MONDAY, number).shows(number).stands("decided", "DONE").registerReturn();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "staff/leaves", "staff/leaves?of=others", "staff/attendance", "staff/meetings", "staff/calendar", "staff/rosters",
        "staff/swaps", "staff/shifts", "staff/duty"
    })
    void a_list_takes_at_most_five_statements(String address) {
        var page = Browsers.signedIn(TOWN.account("supervisor"), "en");

        try (var statements = Statements.counted()) {
            var least = statements.least(
                    () -> assertThat(page.request().get("/" + address, RequestOptions.create()).status()).isEqualTo(200));

            assertThat(least).isBetween(1L, 5L);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff/calendar?month=2031-03", "staff/leaves?state=overdue", "staff/entitlements?year=2031"})
    void other_pages_open_for_whoever_may_see_them(String address) {
        var page = Browsers.signedIn(TOWN.account("administrator"), "zh-TW");

        assertThat(page.request().get("/" + address, RequestOptions.create()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff/leave?number=TLV-20200101-0001", "staff/meeting?number=no-such", "staff/leave"})
    void what_is_not_there_is_not_found(String address) {
        var page = Browsers.signedIn(TOWN.account("administrator"), "en");

        assertThat(page.request().get("/" + address, RequestOptions.create()).status()).isEqualTo(404);
    }
}
