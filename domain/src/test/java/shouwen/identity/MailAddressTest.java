package shouwen.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shouwen.shared.InvalidInputException;

class MailAddressTest {

    @Test
    void is_kept_without_the_spaces_around_it_and_may_be_empty() {
        assertThat(MailAddress.of(" head@heating.example ").value()).isEqualTo("head@heating.example");
        assertThat(MailAddress.of(" ").value()).isEmpty();
        assertThat(MailAddress.of(null).value()).isEmpty();
    }

    /** A line break would carry further headers into the message. */
    @ParameterizedTest
    @ValueSource(strings = {"head", "head@", "@heating.example", "a b@heating.example", "head@heating",
        "head@heating.example\r\nBcc: all@heating.example", "王@heating.example"})
    void refuses_what_is_no_address(String text) {
        assertThatThrownBy(() -> MailAddress.of(text)).isInstanceOf(InvalidInputException.class);
    }
}
