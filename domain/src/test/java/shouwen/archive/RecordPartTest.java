package shouwen.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordPartTest {

    @Test
    void a_record_reads_as_the_matter_what_was_given_and_each_thing_that_belongs_to_it() {
        var parts = RecordPart.of(Map.of(
                "id", "01a2", "version", 3, "step", 2, "details", "漏水", "summary", "阀门", "true_cause", "",
                "answers", Map.of("room", "主卧"),
                "replies", List.of(Map.of("id", "x", "text", "已修"), Map.of("id", "y")),
                "handovers", List.of(Map.of("to_department", "maintenance"))));

        assertThat(parts).extracting(RecordPart::name).containsExactly("matter", "answers", "handovers", "replies");
        assertThat(parts.get(0).facts())
                .containsExactly(new RecordPart.Fact("summary", "阀门"), new RecordPart.Fact("details", "漏水"));
    }

    @Test
    void a_destroyed_record_has_no_parts() {
        assertThat(RecordPart.of(Map.of())).isEmpty();
    }
}
