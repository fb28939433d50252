package shouwen.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "EN", "zh_TW", "'-alert(1)-'", "#{7*7}", "de", ""})
    void takes_only_its_own_tags(String tag) {
        assertThat(Language.of(tag)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, SIMPLIFIED", "zh, SIMPLIFIED", "zh-SG, SIMPLIFIED", "zh-Hans-TW, SIMPLIFIED",
        "zh-TW, TRADITIONAL", "zh-HK, TRADITIONAL", "zh-Hant-CN, TRADITIONAL", "en-GB, ENGLISH"
    })
    void finds_the_nearest_for_a_locale(String tag, Language nearest) {
        assertThat(Language.nearest(Locale.forLanguageTag(tag))).contains(nearest);
    }

    @Test
    void chooses_the_first_wish_it_can_fulfil() {
        var wished = Collections.enumeration(List.of(Locale.GERMAN, Locale.TAIWAN, Locale.ENGLISH));

        assertThat(Language.best(wished)).isEqualTo(Language.TRADITIONAL);
    }

    @Test
    void speaks_english_to_everybody_else() {
        var wished = Collections.enumeration(List.of(Locale.GERMAN, Locale.JAPANESE));

        assertThat(Language.best(wished)).isEqualTo(Language.ENGLISH);
    }
}
