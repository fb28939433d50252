package shouwen.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "evil", "", "/a\nLocation: x"})
    void a_foreign_address_leads_home(String sent) {
        assertThat(LocalPath.orHome(sent)).isEqualTo("/");
    }

    @Test
    void an_address_of_ours_is_kept() {
        assertThat(LocalPath.orHome("/cases/case?number=R-20261121-0042")).isEqualTo("/cases/case?number=R-20261121-0042");
        assertThat(LocalPath.orHome(null)).isEqualTo("/");
    }
}
