package shouwen.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shouwen.cases.CaseState;

class ParametersTest {

    @SuppressWarnings("unused")
    private static void places(@QueryParam("q") String inQuery, @PathParam("p") String inPath) {}

    @Test
    void enumerations_are_spelled_with_hyphens() {
        assertThat(query(CaseState.class).fromString("in-review")).isEqualTo(CaseState.IN_REVIEW);
        assertThat(query(CaseState.class).fromString("")).isNull();
        assertThatThrownBy(() -> query(CaseState.class).fromString("IN_REVIEW"))
                .isInstanceOf(UnreadableRequestException.class);
    }

    @Test
    void a_plus_that_arrived_as_a_blank_is_still_an_offset() {
        assertThat(query(Instant.class).fromString("2026-11-21T08:30:00 08:00"))
                .isEqualTo(Instant.parse("2026-11-21T00:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "2026-11-21T08:30:00", "2026-02-30T00:00:00Z", "0000-01-01T00:00:00Z", "now"})
    void a_moment_without_offset_or_outside_the_calendar_is_refused(String text) {
        assertThatThrownBy(() -> query(Instant.class).fromString(text)).isInstanceOf(UnreadableRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1-1-1-1-1", "01a20041-1605-7000-88cd-52cb6c2cdced-", "'"})
    void a_path_with_what_is_no_id_leads_nowhere(String text) {
        assertThatThrownBy(() -> path(UUID.class).fromString(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.5", "99999999999", "x", "1e3"})
    void a_number_is_whole_and_fits(String text) {
        if (text.isEmpty()) {
            assertThat(query(Integer.class).fromString(text)).isNull();
        } else {
            assertThatThrownBy(() -> query(Integer.class).fromString(text))
                    .isInstanceOf(UnreadableRequestException.class);
        }
    }

    private static <T> ParamConverter<T> query(Class<T> type) {
        return converter(type, 0);
    }

    private static <T> ParamConverter<T> path(Class<T> type) {
        return converter(type, 1);
    }

    private static <T> ParamConverter<T> converter(Class<T> type, int place) {
        return new Parameters().getConverter(type, type, annotations(place));
    }

    private static Annotation[] annotations(int place) {
        try {
            return ParametersTest.class
                    .getDeclaredMethod("places", String.class, String.class)
                    .getParameterAnnotations()[place];
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
