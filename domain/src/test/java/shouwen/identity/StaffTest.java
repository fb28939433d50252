package shouwen.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shouwen.shared.InvalidInputException;

class StaffTest {

    private final Staff clerk = new Staff(
            new UUID(0, 1),
            new UUID(0, 2),
            new Login("wang"),
            "王芳",
            "hash",
            List.of(Role.CALL_TAKER),
            List.of("customer-service"),
            "zh-TW",
            Instant.EPOCH);

    @Test
    void acts_with_roles_departments_and_language() {
        var caller = clerk.asCaller();

        assertThat(caller.is(Role.CALL_TAKER)).isTrue();
        assertThat(caller.worksIn("customer-service")).isTrue();
        assertThat(caller.locale()).isEqualTo(Locale.TAIWAN);
    }

    @Test
    void nobody_is_given_the_role_of_the_server_itself() {
        assertThatThrownBy(() -> clerk.give(List.of(Role.SYSTEM), List.of())).isInstanceOf(InvalidInputException.class);
        assertThat(clerk.roles()).containsExactly(Role.CALL_TAKER);
    }

    @Test
    void speaks_only_the_languages_of_the_product() {
        assertThatThrownBy(() -> clerk.speak("fr")).isInstanceOf(InvalidInputException.class);
        assertThat(Language.closestTo(Locale.forLanguageTag("zh-Hant"))).isEqualTo("zh-TW");
        assertThat(Language.closestTo(Locale.FRENCH)).isEqualTo("en");
    }
}
