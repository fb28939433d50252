package shouwen.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchServletTest {

    @ParameterizedTest
    @ValueSource(strings = {"R-20261121-0042", " r-20261121-0042 ", "Ｒ－２０２６１１２１－００４２"})
    void a_case_number_leads_to_its_case_however_it_is_typed(String typed) {
        assertThat(SearchServlet.target(typed)).isEqualTo("/cases/case?number=R-20261121-0042");
    }

    @Test
    void words_lead_to_the_archive() {
        assertThat(SearchServlet.target("漏水 & more")).isEqualTo("/archive/search?q=%E6%BC%8F%E6%B0%B4+%26+more");
    }
}
