package shouwen.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shouwen.shared.InvalidInputException;

class TextQueryTest {

    private static final String SIMPLIFIED = "三楼张师傅家里的暖气发凉，线路台账显示供热管网压力不足，回复说已经复查，请尽快派人维修后的管道与面板。";
    private static final String TRADITIONAL = "三樓張師傅家裡的暖氣發涼，線路臺帳顯示供熱管網壓力不足，回覆說已經複查，請儘快派人維修後的管道與面板。";

    /** What the index does: every term is there, then every phrase. */
    private static boolean finds(String question, String text) {
        Set<String> terms = CharacterPairs.of(TextFolding.fold(text));
        return TextQuery.of(question)
                .map(query -> query.terms().stream().allMatch(term -> has(terms, term)) && query.isIn(text))
                .orElse(false);
    }

    private static boolean has(Set<String> terms, String term) {
        return term.endsWith("*")
                ? terms.stream().anyMatch(t -> t.startsWith(term.substring(0, term.length() - 1)))
                : terms.contains(term);
    }

    @Property(tries = 3000)
    void any_two_to_six_neighbouring_characters_are_found(
            @ForAll("texts") String text, @ForAll @IntRange(min = 0, max = 400) int start, @ForAll @IntRange(min = 2, max = 6) int length) {
        int[] characters = text.codePoints().toArray();
        int from = Math.min(start, characters.length - length);

        var question = new String(characters, from, length);

        if (TextQuery.of(question).isPresent() && !startsInsideAWord(characters, from, question)) {
            assertThat(finds(question, text)).as("<%s> in <%s>", question, text).isTrue();
        }
    }

    /** Words and numbers are found whole or by their beginning, not by their middle. */
    private static boolean startsInsideAWord(int[] characters, int from, String question) {
        boolean inside = from > 0
                && CharacterKind.of(characters[from - 1]) == CharacterKind.WORD
                && CharacterKind.of(characters[from]) == CharacterKind.WORD;
        return inside && CharacterPairs.cut(TextFolding.fold(question)).get(0).first() && onlyTermOfItsPhrase(question);
    }

    private static boolean onlyTermOfItsPhrase(String question) {
        var phrase = TextQuery.of(question).orElseThrow().phrases().get(0);
        return CharacterPairs.cut(phrase).stream().skip(1).allMatch(term -> term.text().length() == 1);
    }

    @Provide
    Arbitrary<String> texts() {
        var characters = Arbitraries.of(
                "供热暖气漏水三楼张師傅發涼臺灣線路䶮𠮷😀〇々，。、！ \n（）「」“”\"'%_\\;<>&ABCxyz0123９Ａ＋ｶé⼀㈱"
                        .codePoints()
                        .mapToObj(Character::toString)
                        .toList());
        return characters.list().ofMinSize(8).ofMaxSize(120).map(list -> String.join("", list));
    }

    @Property(tries = 500)
    void a_traditional_question_finds_simplified_text_and_the_other_way_round(
            @ForAll @IntRange(min = 0, max = 44) int start, @ForAll @IntRange(min = 2, max = 6) int length) {
        int from = Math.min(start, SIMPLIFIED.length() - length);
        var simplified = SIMPLIFIED.substring(from, from + length);
        var traditional = TRADITIONAL.substring(from, from + length);

        if (TextQuery.of(simplified).isPresent()) {
            assertThat(finds(traditional, SIMPLIFIED)).as(traditional).isTrue();
            assertThat(finds(simplified, TRADITIONAL)).as(simplified).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "䶮姓, 客户䶮姓女士", "𠮷野, 𠮷野家三楼", "龑姓, 客户䶮姓女士", "😀修, 已修好😀修理工很好", "⼀楼, 一楼漏水", "ＡＢＣ, abc阀门",
        "12栋, A12栋漏水", "栋12, 5栋123室", "valve, Valve 3 leaks", "VAL, Valve 3 leaks", "KF-2026-000123, 档号 KF-2026-000123",
        "供热　漏水, 漏水后停止供热", "\"停止 供热\", 漏水后停止  供热", "ガス, ｶﾞｽ漏れ", "café, cafe\u0301里", "<b>阀门, 请看<B>阀门</b>", "100%的, 100％的住户"
    })
    void finds(@SuppressWarnings("unused") String question, String text, TestInfo info) {
        assertThat(finds(question, text)).as(info.getDisplayName()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"水漏, 漏水", "停止供热, 停止，供热", "供热漏水, 漏水供热", "abd, abc", "100_的, 1000的"})
    void finds_nothing_that_is_not_there(String question, String text) {
        assertThat(finds(question, text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "漏", "𠮷", "😀", "a", "，。", "\u0000\u0007", "漏 水", "'", "%", "\ud842"})
    void asks_for_two_characters(String question) {
        assertThat(TextQuery.of(question)).isEmpty();
    }

    @Test
    void refuses_a_question_longer_than_the_limit() {
        var question = "漏".repeat(100_000);

        assertThatThrownBy(() -> TextQuery.of(question)).isInstanceOf(InvalidInputException.class);
    }

    @Property
    void writes_nothing_into_the_database_query_but_quoted_terms(@ForAll String question) {
        if (question.codePointCount(0, question.length()) > TextQuery.LIMIT) {
            return;
        }
        var tsquery = TextQuery.of(question).map(TextQuery::tsquery).orElse("''");

        assertThat(tsquery).matches("'(?:[^'\\\\]|''|\\\\\\\\)*'(?::\\*)?( & '(?:[^'\\\\]|''|\\\\\\\\)*'(?::\\*)?)*");
    }

    @Test
    void marks_what_was_found_as_it_was_written() {
        var text = "住戶反映㈱日立的暖氣漏水，暖气管";

        var parts = Excerpt.of(text, TextQuery.of("暖气 漏水").orElseThrow(), 100).parts();

        assertThat(parts).extracting(Excerpt.Part::text).containsExactly("住戶反映㈱日立的", "暖氣", "漏水", "，", "暖气", "管");
        assertThat(parts).extracting(Excerpt.Part::marked).containsExactly(false, true, true, false, true, false);
    }

    @Property(tries = 300)
    void an_excerpt_is_part_of_the_text_and_cuts_no_character(@ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 60) int length) {
        var excerpt = Excerpt.of(text, new TextQuery(List.of("三楼"), List.of("三楼")), length);

        assertThat(text).contains(excerpt.text());
        assertThat(excerpt.text().codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    @Test
    void a_text_of_any_length_gives_no_more_terms_than_a_row_can_hold() {
        var text = new StringBuilder();
        new Random(1).ints(300_000, 0x20000, 0x2A000).forEach(text::appendCodePoint);

        var terms = new HashSet<>(CharacterPairs.of(text.toString()));

        assertThat(terms.stream().mapToInt(t -> t.getBytes(StandardCharsets.UTF_8).length).sum())
                .isBetween(CharacterPairs.TERMS_LIMIT / 2, CharacterPairs.TERMS_LIMIT);
    }
}
