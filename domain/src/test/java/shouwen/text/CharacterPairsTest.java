package shouwen.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CharacterPairsTest {

    @Test
    void cuts_chinese_into_overlapping_pairs_and_keeps_words_and_numbers_whole() {
        assertThat(CharacterPairs.of(TextFolding.fold("3號樓漏水，DN25 管")))
                .containsExactly("3", "3号", "号楼", "楼漏", "漏水", "dn25");
    }

    @Property
    void no_term_holds_a_character_that_means_something_to_the_database(@ForAll String text) {
        assertThat(CharacterPairs.of(TextFolding.fold(text)))
                .noneMatch(term -> term.isEmpty() || term.codePoints().anyMatch(c -> "'\\:?&%|!()<>*\u001f \0".indexOf(c) >= 0));
    }
}
