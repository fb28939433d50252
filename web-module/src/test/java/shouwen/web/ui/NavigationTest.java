package shouwen.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The start page shows each place with its name and what it is for. */
class NavigationTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN", "zh-TW"})
    void every_place_says_what_it_is_for(String language) {
        var texts = ResourceBundle.getBundle("i18n.ui", Locale.forLanguageTag(language));

        assertThat(Navigation.PLACES).allSatisfy(place -> {
            assertThat(texts.containsKey(place.key())).as(place.key()).isTrue();
            assertThat(texts.containsKey(place.key() + ".hint")).as(place.key() + ".hint").isTrue();
        });
    }
}
