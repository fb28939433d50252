package shouwen.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;

/** What the API answered. */
record Reply(HttpResponse<String> http) {

    private static final ObjectMapper JSON = new ObjectMapper();

    int status() {
        return http.statusCode();
    }

    String text() {
        return http.body();
    }

    String header(String name) {
        return http.headers().firstValue(name).orElse("");
    }

    /** A field of the body by JSON pointer; missing nodes are empty texts. */
    JsonNode at(String pointer) {
        try {
            return JSON.readTree(http.body()).at(pointer);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + http.body(), e);
        }
    }

    Reply is(int status) {
        assertThat(http.statusCode()).as(http.request().uri() + " " + http.body()).isEqualTo(status);
        return this;
    }

    /** Of the form the API's own description says. */
    Reply fits(String schema) {
        assertThat(Description.deviations(schema, http.body())).as(schema + " " + http.body()).isEmpty();
        return this;
    }

    /** A problem document that tells nothing of our inside. */
    Reply isProblem(int status) {
        is(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(text()).doesNotContain("Exception", "at shouwen", "java.", "org.", "SQL");
        assertThat(at("/status").intValue()).isEqualTo(status);
        assertThat(at("/type").asText()).startsWith("urn:shouwen:problem:");
        assertThat(at("/title").asText()).isNotBlank();
        assertThat(at("/detail").asText()).isNotBlank();
        return fits("Problem");
    }
}
