package shouwen.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LedgerJsonTest {

    @Test
    void one_object_has_one_spelling() {
        var spelled = LedgerJson.canonical("{ \"b\": 1.50, \"a\": {\"z\": null, \"y\": [2, 1]} }");

        assertThat(spelled).isEqualTo("{\"a\":{\"y\":[2,1],\"z\":null},\"b\":1.50}");
        assertThat(LedgerJson.canonical(spelled)).isEqualTo(spelled);
    }

    @Test
    void moments_lengths_and_ids_are_written_as_text() {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", new UUID(0, 1));
        body.put("at", Instant.parse("2026-11-21T08:00:00Z"));
        body.put("lasting", Duration.ofMinutes(90));

        assertThat(LedgerJson.write(body))
                .isEqualTo("{\"at\":\"2026-11-21T08:00:00Z\",\"id\":\"00000000-0000-0000-0000-000000000001\","
                        + "\"lasting\":\"PT1H30M\"}");
    }

    @Test
    void what_is_written_is_read_again() {
        var body = Map.<String, Object>of("roles", List.of("archivist"), "n", 7);

        assertThat(LedgerJson.read(LedgerJson.write(body))).isEqualTo(body);
    }
}
