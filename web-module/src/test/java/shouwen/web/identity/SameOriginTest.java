package shouwen.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

    @ParameterizedTest
    @CsvSource({
        "same-origin,,",
        "none,,",
        ",http://localhost:8080,localhost:8080",
        ",https://Desk.Example,desk.example",
        ",,desk.example"
    })
    void lets_our_own_pages_pass(String site, String origin, String host) {
        assertThat(SameOrigin.isOurs(site, origin, host)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "cross-site,,",
        "same-site,http://localhost:8080,localhost:8080",
        ",http://evil.example,desk.example",
        ",http://desk.example.evil.example,desk.example",
        ",http://desk.example:81,desk.example",
        ",null,desk.example"
    })
    void stops_what_another_site_sends(String site, String origin, String host) {
        assertThat(SameOrigin.isOurs(site, origin, host)).isFalse();
    }
}
