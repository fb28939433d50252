package shouwen.web.ui;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RemainingTest {

    private static final Instant DUE = Instant.parse("2026-11-21T09:30:00Z");

    @Test
    void is_calm_while_there_is_time() {
        assertThat(Remaining.between(DUE.minus(ofHours(5)), DUE, null))
                .isEqualTo(new Remaining("calm", "due.left", ofHours(5)));
    }

    @Test
    void warns_two_hours_before_unless_the_rule_says_another_moment() {
        var now = DUE.minus(ofMinutes(90));

        assertThat(Remaining.between(now, DUE, null).tone()).isEqualTo("soon");
        assertThat(Remaining.between(now, DUE, DUE.minus(ofHours(1))).tone()).isEqualTo("calm");
    }

    @Test
    void says_by_how_much_it_is_late() {
        assertThat(Remaining.between(DUE.plus(ofHours(2)), DUE, null))
                .isEqualTo(new Remaining("late", "due.over", ofHours(2)));
    }
}
