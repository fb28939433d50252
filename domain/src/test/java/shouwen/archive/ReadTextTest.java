package shouwen.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import shouwen.text.CharacterPairs;
import shouwen.text.TextFolding;

/** What a machine reads off a page is found by any two characters that stand side by side on it. */
class ReadTextTest {

    @Test
    void spaces_between_chinese_characters_go_and_those_between_words_stay() {
        assertThat(ReadText.ofPages("供 热 管 网 ， 2026 年 Steam pipe No. 7 号 井")).isEqualTo("供热管网，2026年Steam pipe No. 7号井");
        assertThat(ReadText.ofPages("䶮 山 𠮷 田")).isEqualTo("䶮山𠮷田");
        assertThat(ReadText.ofPages("138 0013 8000\nabc def")).isEqualTo("138 0013 8000\nabc def");
    }

    @Test
    void a_sentence_that_goes_on_in_the_next_line_is_one() {
        var read = "甲 乙 双 方 就 管 廊 租 赁 事 宜 达 成 协\n议 ， 自 签 字 之 日 起 生 效 。\n第 二 条";

        var text = ReadText.ofPages(read);

        assertThat(text).isEqualTo("甲乙双方就管廊租赁事宜达成协议，自签字之日起生效。\n第二条");
        assertThat(CharacterPairs.of(TextFolding.fold(text))).contains("协议");
    }

    @Test
    void short_lines_and_paragraphs_stay_apart() {
        assertThat(ReadText.ofPages("甲方：上海供热\n乙方：王丽")).isEqualTo("甲方：上海供热\n乙方：王丽");
        assertThat(ReadText.ofPages("一二三四五六七八九十甲乙丙丁\n\n子丑寅卯辰巳午未申酉戌亥"))
                .isEqualTo("一二三四五六七八九十甲乙丙丁\n\n子丑寅卯辰巳午未申酉戌亥");
    }

    @Test
    void pages_are_paragraphs_and_no_text_holds_what_none_may() {
        assertThat(ReadText.ofPages("第一页\f第二页\u0000\r\n")).isEqualTo("第一页\n\n第二页");
        assertThat(ReadText.ofPages(" \f\n ")).isEmpty();
    }

    @Test
    void a_text_beyond_measure_is_cut_between_characters() {
        var parts = new ArrayList<String>();
        parts.add("x");
        for (int i = 0; i < ReadText.MOST_CHARACTERS; i++) {
            parts.add("𠮷");
        }

        var text = ReadText.tidy(String.join("", parts));

        assertThat(text).hasSize(ReadText.MOST_CHARACTERS - 1).endsWith("𠮷");
    }
}
