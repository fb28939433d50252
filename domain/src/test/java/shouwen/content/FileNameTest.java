package shouwen.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shouwen.shared.InvalidInputException;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd.pdf", "C:\\temp\\a.pdf, a.pdf", "CON, _CON.pdf", "nul.pdf, _nul.pdf", ".htaccess, htaccess.pdf",
        "a.jsp, a.jsp.pdf", "a.pdf.exe, a.pdf.exe.pdf", "'<img onerror=x>.pdf', _img onerror=x_.pdf", "合同（副本）.PDF, 合同（副本）.PDF",
        "'', file.pdf", "..., file.pdf", "䶮𠮷😀.pdf, 䶮𠮷😀.pdf", "'a\u202Efdp.exe', afdp.exe.pdf", "'a\u0000.pdf', a.pdf", "'a\nb.pdf', ab.pdf"
    })
    void keeps_what_a_person_recognises_and_nothing_a_system_obeys(String given, String kept) {
        assertThat(FileName.of("file", given, MediaType.PDF).value()).isEqualTo(kept);
    }

    @Test
    void an_ending_of_another_kind_is_refused() {
        assertThatThrownBy(() -> FileName.of("file", "photo.jpg", MediaType.DOCX))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("file.endingDiffers");
                    assertThat(refusal.field()).isEqualTo("file");
                });
    }

    @Property
    void any_name_becomes_a_short_one_without_paths_and_controls(@ForAll String given) {
        var bare = given.replace(".", "");

        var name = FileName.of("file", bare, MediaType.TEXT).value();

        assertThat(name).doesNotContain("/", "\\", "\"", "<", "\r", "\n", "\0").endsWith(".txt").doesNotStartWith(".");
        assertThat(name.codePointCount(0, name.length())).isLessThanOrEqualTo(FileName.LIMIT);
    }
}
