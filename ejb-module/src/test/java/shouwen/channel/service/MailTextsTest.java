package shouwen.channel.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import shouwen.channel.NoticeKind;

/** Mail has its words in the three languages. */
class MailTextsTest {

    private static final List<String> KINDS = List.of(
            NoticeKind.APPROVAL_TURN,
            NoticeKind.APPROVAL_LATE,
            NoticeKind.APPROVAL_RETURNED,
            NoticeKind.APPROVAL_ENDED,
            NoticeKind.APPROVAL_VACANT,
            "hint");

    @Test
    void each_kind_of_mail_has_words_in_each_language() {
        var languages = List.of(Locale.ROOT, Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE);

        assertThat(languages).allSatisfy(language -> assertThat(words(language).keySet()).containsAll(KINDS));
        assertThat(languages.stream().map(language -> words(language).getString(NoticeKind.APPROVAL_TURN)))
                .doesNotHaveDuplicates();
    }

    private static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle(
                "mail.mail", language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
