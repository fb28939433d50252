package shouwen.web.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shouwen.channel.Notice;
import shouwen.channel.NoticeKind;
import shouwen.shared.Ids;

class NoticePlaceTest {

    @Test
    void what_is_told_of_rosters_and_exchanges_leads_to_them() {
        var published = notice(NoticeKind.ROSTER_PUBLISHED, "", Map.of("roster", "DR-20261201-0001"));
        var asked = notice(NoticeKind.SWAP_ASKED, "", Map.of("swap", "SW-20261201-0002", "person", "王丽"));

        assertThat(address(published)).isEqualTo("/staff/roster?number=DR-20261201-0001");
        assertThat(address(asked)).isEqualTo("/staff/swaps#SW-20261201-0002");
        assertThat(NoticePlace.of(asked).words()).isEqualTo("SW-20261201-0002");
    }

    @Test
    void a_vacancy_leads_who_appoints_to_the_staff_and_who_asked_to_the_request() {
        var request = Ids.next().toString();
        var told = notice(NoticeKind.APPROVAL_VACANT, "", Map.of("staff", "department-head/maintenance"));
        var asked = notice(NoticeKind.APPROVAL_VACANT, "LV-1", Map.of("approval", request));

        assertThat(address(told)).isEqualTo("/identity/staff?wanted=department-head%2Fmaintenance");
        assertThat(address(asked)).isEqualTo("/approval/request?id=" + request);
    }

    @Test
    void cases_entries_and_requests_are_shown_as_before() {
        var request = Ids.next().toString();

        assertThat(address(notice(NoticeKind.RESULT_RETURNED, "S-1", Map.of()))).isEqualTo("/cases/case?number=S-1");
        assertThat(address(notice(NoticeKind.ENTRY_TURN, "LV-1", Map.of()))).isEqualTo("/register/entry?number=LV-1");
        assertThat(address(notice(NoticeKind.APPROVAL_TURN, "LV-1", Map.of("approval", request))))
                .isEqualTo("/approval/request?id=" + request);
        assertThat(address(notice(NoticeKind.INSTRUCTION_GIVEN, "S-1", Map.of()))).isEqualTo("/escalation/instructions");
    }

    @Test
    void what_leads_nowhere_has_no_link_and_what_names_nothing_leads_to_the_list() {
        assertThat(NoticePlace.of(notice(NoticeKind.CALENDAR_MISSING, "", Map.of("year", 2027))).words()).isEmpty();
        assertThat(NoticePlace.address(name -> null)).isEqualTo("/channel/notices");
        assertThat(NoticePlace.address(name -> name.equals("case") ? "S 1&x=/" : ""))
                .isEqualTo("/cases/case?number=S+1%26x%3D%2F");
    }

    private static String address(Notice notice) {
        var place = NoticePlace.of(notice);
        return NoticePlace.address(name -> name.equals(place.about()) ? place.target() : null);
    }

    private static Notice notice(String kind, String number, Map<String, Object> parameters) {
        return new Notice(Ids.next(), kind, number, parameters, Instant.parse("2026-12-01T00:00:00Z"), null);
    }
}
