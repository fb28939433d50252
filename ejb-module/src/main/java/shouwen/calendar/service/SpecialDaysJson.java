package shouwen.calendar.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import shouwen.calendar.SpecialDay;

/** How the days of an imported year are kept in its row. */
final class SpecialDaysJson {

    private static final TypeReference<List<SpecialDay>> DAYS = new TypeReference<>() {};
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private SpecialDaysJson() {}

    static String write(Collection<SpecialDay> days) {
        try {
            return MAPPER.writeValueAsString(days);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<SpecialDay> read(String json) {
        try {
            return MAPPER.readValue(json, DAYS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
