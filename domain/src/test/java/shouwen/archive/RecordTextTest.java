package shouwen.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordTextTest {

    private static final UUID CLERK = UUID.fromString("0190a000-0000-7000-8000-000000000001");
    private static final UUID FITTER = UUID.fromString("0190a000-0000-7000-8000-000000000002");

    private static final Map<String, Object> CONTENT = Map.of(
            "summary", "三楼暖气不热",
            "details", "两天了",
            "customer_phone", "13800000000",
            "owner_id", CLERK.toString(),
            "department", "customer-service",
            "answers", Map.of("room", "主卧"),
            "handovers", List.of(Map.of("reason", "需上门", "from_department", "customer-service", "to_department", "maintenance")),
            "orders", List.of(Map.of("measures", "更换阀门", "technician_id", FITTER.toString())),
            "replies", List.of(Map.of("text", "已修好", "answered_by", CLERK.toString())),
            "callbacks", List.of(Map.of("opinion", "满意", "scores", Map.of("speed", 5))));

    @Test
    void holds_everything_said_about_the_case_and_no_telephone() {
        var text = RecordText.of("三楼暖气不热", CONTENT);

        assertThat(text.lines()).startsWith("三楼暖气不热", "两天了").contains("主卧", "需上门", "更换阀门", "已修好", "满意");
        assertThat(text.lines()).doesNotHaveDuplicates();
        assertThat(text).doesNotContain("13800000000").doesNotContain(CLERK.toString());
    }

    @Test
    void knows_the_departments_it_went_through() {
        assertThat(RecordText.departments(CONTENT)).containsExactly("customer-service", "maintenance");
    }

    @Test
    void knows_who_took_part() {
        assertThat(RecordText.people(CONTENT)).containsExactlyInAnyOrder(CLERK, FITTER);
    }
}
