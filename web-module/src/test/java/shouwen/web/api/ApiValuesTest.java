package shouwen.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shouwen.cases.CaseOutcome;
import shouwen.cases.CaseState;
import shouwen.shared.LocalizedText;

class ApiValuesTest {

    record Answer(@Nullable Instant at, CaseState state, LocalizedText name, Duration used, Map<CaseOutcome, Integer> ends) {}

    @Test
    void moments_carry_the_offset_of_the_zone_and_texts_are_in_the_language_asked_for() throws JsonProcessingException {
        var ends = new EnumMap<CaseOutcome, Integer>(Map.of(CaseOutcome.EXPLAINED_HANDLING_RIGHT, 1));
        var name = new LocalizedText("Maintenance", "维修部", "修繕部");
        var answer = new Answer(
                Instant.parse("2026-11-21T00:30:00.123456Z"), CaseState.AT_DEPARTMENT, name, Duration.ofMinutes(90), ends);

        assertThat(written(answer, Locale.TRADITIONAL_CHINESE))
                .isEqualTo("{\"at\":\"2026-11-21T08:30:00.123+08:00\",\"state\":\"at-department\",\"name\":\"修繕部\","
                        + "\"used\":\"PT1H30M\",\"ends\":{\"explained-handling-right\":1}}");
    }

    private static String written(Object value, Locale locale) throws JsonProcessingException {
        return Json.MAPPER
                .writer()
                .with(locale)
                .with(TimeZone.getTimeZone("Asia/Shanghai"))
                .writeValueAsString(value);
    }
}
