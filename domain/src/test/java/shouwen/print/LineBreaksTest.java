package shouwen.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineBreaksTest {

    private final LineBreaks breaks = new LineBreaks(text -> text.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum());

    @Test
    void chinese_breaks_anywhere_but_not_before_a_full_stop() {
        assertThat(breaks.of("供热管网改造，竣工图。", 8)).containsExactly("供热管网", "改造，竣", "工图。");
    }

    @Test
    void words_stay_whole_and_what_is_too_long_is_cut() {
        assertThat(breaks.of("the heating season", 11)).containsExactly("the heating", "season");
        assertThat(breaks.of("abcdefghijkl", 5)).containsExactly("abcde", "fghij", "kl");
        assertThat(breaks.of("", 5)).containsExactly("");
        assertThat(breaks.of("一\n\n二", 5)).containsExactly("一", "", "二");
    }
}
