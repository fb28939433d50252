package shouwen.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shouwen.policy.CallBackRule;
import shouwen.shared.InvalidInputException;
import shouwen.shared.LocalizedText;

/** What a call-back may bring: each item that is asked about has its own scale (TUN-017). */
class CallBackFormTest {

    private static final List<CallBackRule.Score> ASKED = List.of(
            new CallBackRule.Score("speed", new LocalizedText("Speed", "速度", "速度"), 10),
            new CallBackRule.Score("attitude", new LocalizedText("Attitude", "态度", "態度"), 3));

    @Test
    @Tag("TUN-017:inside")
    void each_item_is_scored_on_its_own_scale() {
        var form = form(Map.of("speed", 7, "attitude", 2));

        assertThat(form.checked(ASKED).scores()).containsEntry("speed", 7).containsEntry("attitude", 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    @Tag("TUN-017:boundary")
    void the_lowest_and_the_highest_score_count(int score) {
        assertThat(form(Map.of("speed", score)).checked(ASKED).scores()).containsEntry("speed", score);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    @Tag("TUN-017:outside")
    void what_is_off_the_scale_of_its_item_is_refused(int score) {
        assertThatThrownBy(() -> form(Map.of("attitude", score)).checked(ASKED))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("scores.attitude");
                    assertThat(refusal.arguments()).containsExactly(1, 3);
                });
    }

    @Test
    void what_nobody_asked_about_is_not_scored() {
        assertThatThrownBy(() -> form(Map.of("weather", 3)).checked(ASKED)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whoever_was_not_reached_scored_nothing() {
        var form = new CallBackForm(false, null, Map.of("speed", 7), "", "", false, null);

        assertThat(form.checked(ASKED).scores()).isEmpty();
    }

    private static CallBackForm form(Map<String, Integer> scores) {
        return new CallBackForm(true, true, scores, "", "", false, null);
    }
}
