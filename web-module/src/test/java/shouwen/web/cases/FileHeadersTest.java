package shouwen.web.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileHeadersTest {

    @Test
    void says_the_name_in_ascii_and_encoded() {
        assertThat(FileHeaders.disposition(false, "合同 (1)*.docx"))
                .isEqualTo("attachment; filename=\"____1__.docx\"; filename*=UTF-8''%E5%90%88%E5%90%8C%20%281%29%2A.docx");
    }

    @Test
    void a_name_cannot_end_the_header_or_begin_another() {
        var disposition = FileHeaders.disposition(true, "a\"; x=\r\nSet-Cookie: b.pdf");

        assertThat(disposition).startsWith("inline; ").doesNotContain("\r", "\n", "\"; x");
    }

    @Test
    void rare_characters_and_emoji_come_through() {
        assertThat(FileHeaders.disposition(true, "𠮷😀.png")).endsWith("filename*=UTF-8''%F0%A0%AE%B7%F0%9F%98%80.png");
    }
}
