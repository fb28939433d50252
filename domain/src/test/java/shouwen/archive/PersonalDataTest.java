package shouwen.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonalDataTest {

    private final PersonalData personal = PersonalData.of(Map.of(
            "customer_name", "䶮𠮷明",
            "customer_phone", "13800138000",
            "customer_address", "长春市朝阳区人民大街12号",
            "summary", "漏水",
            "callbacks", List.of(Map.of("phone", "0431-88881234"))));

    @Test
    void covers_names_addresses_and_telephones_wherever_they_stand() {
        var covered = personal.cover("䶮𠮷明来电13800138000，住长春市朝阳区人民大街12号，座机0431-88881234，漏水");

        assertThat(covered).contains("漏水").doesNotContain("𠮷明", "13800138000", "人民大街", "88881234");
    }

    @Test
    void covers_mobile_numbers_of_anybody() {
        assertThat(personal.cover("另留13912345678")).isEqualTo("另留139****5678");
        assertThat(personal.cover("单号20261122139123456789")).isEqualTo("单号20261122139123456789");
    }

    @Test
    void covers_every_text_of_a_content_and_leaves_its_form() {
        var covered = personal.cover(Map.of("orders", List.of(Map.of("note", "找䶮𠮷明")), "round", 2));

        assertThat(covered).containsEntry("round", 2);
        assertThat(covered.get("orders").toString()).doesNotContain("𠮷明");
    }
}
