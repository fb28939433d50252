package shouwen.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shouwen.shared.InvalidInputException;

class ResultFormTest {

    @Test
    void words_are_tidied_and_empty_ones_left_out() {
        var form = new ResultForm("Done", Map.of("measurement", " 16 °C\r\n", "analysis", "  "), Set.of("explained"));

        assertThat(form.checkedEvidence()).isEqualTo(Map.of("measurement", "16 °C", "explained", ""));
    }

    @Test
    void a_result_says_something() {
        refused("result", () -> ResultForm.of("  ").checkedText());
        refused("result", () -> ResultForm.of(null).checkedText());
    }

    @Test
    void too_much_is_refused() {
        var many = IntStream.range(0, 51).mapToObj(i -> "check-" + i).collect(Collectors.toSet());

        refused("checks", () -> new ResultForm("Done", Map.of(), many).checkedEvidence());
        refused("evidence.analysis", () -> new ResultForm("Done", Map.of("analysis", "x".repeat(2001)), Set.of())
                .checkedEvidence());
    }

    private static void refused(String field, Runnable act) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
