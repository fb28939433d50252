package shouwen.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenSecretTest {

    @Test
    void presents_itself_as_it_was_issued() {
        var issued = TokenSecret.fresh();

        var presented = TokenSecret.presented(issued.value()).orElseThrow();

        assertThat(presented.sha256()).isEqualTo(issued.sha256()).hasSize(32);
    }

    @Test
    void is_new_each_time_and_never_shows_in_a_log() {
        var one = TokenSecret.fresh();

        assertThat(TokenSecret.fresh()).isNotEqualTo(one);
        assertThat("token " + one).doesNotContain(one.value());
    }

    @Test
    void anything_else_is_no_token() {
        assertThat(TokenSecret.presented("")).isEmpty();
        assertThat(TokenSecret.presented("sw_short")).isEmpty();
        assertThat(TokenSecret.presented(TokenSecret.fresh().value() + "x")).isEmpty();
    }
}
