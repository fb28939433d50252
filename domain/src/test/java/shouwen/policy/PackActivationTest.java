package shouwen.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.InvalidInputException;

/** A version counts when two people wanted it, and never backwards. */
class PackActivationTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant MONTH_END = Instant.parse("2026-11-30T16:00:00Z");
    private static final UUID PROPOSER = UUID.randomUUID();
    private static final UUID ANOTHER = UUID.randomUUID();

    private final PackVersion version = new PackVersion();

    private PackActivation proposed(Instant validFrom) {
        return new PackActivation(version, validFrom, "Agreed by the board", PROPOSER, NOW);
    }

    @Test
    void approved_by_another_person_it_counts_from_the_moment_proposed() {
        var from = proposed(MONTH_END).approve(version, "", ANOTHER, NOW.plus(Duration.ofHours(1)));

        assertThat(from).isEqualTo(MONTH_END);
        assertThat(version.validFrom()).isEqualTo(MONTH_END);
    }

    @Test
    void approved_late_it_counts_from_the_approval_on() {
        var late = MONTH_END.plus(Duration.ofDays(2));

        assertThat(proposed(MONTH_END).approve(version, "", ANOTHER, late)).isEqualTo(late);
        assertThat(proposed(null).approve(version, "", ANOTHER, late)).isEqualTo(late);
    }

    @Test
    void nobody_decides_what_they_proposed_themselves() {
        var activation = proposed(MONTH_END);

        assertThatThrownBy(() -> activation.approve(version, "", PROPOSER, NOW)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> activation.refuse("no", PROPOSER, NOW)).isInstanceOf(ForbiddenException.class);
        assertThat(activation.state()).isEqualTo(ActivationState.PROPOSED);
        assertThat(version.validFrom()).isNull();
    }

    @Test
    void it_is_decided_once_and_a_refusal_says_why() {
        var activation = proposed(MONTH_END);

        assertThatThrownBy(() -> activation.refuse(" ", ANOTHER, NOW)).isInstanceOf(InvalidInputException.class);
        activation.refuse("The hours are wrong", ANOTHER, NOW);

        assertThatThrownBy(() -> activation.approve(version, "", ANOTHER, NOW)).isInstanceOf(ConflictException.class);
        assertThat(version.validFrom()).isNull();
    }

    @Test
    void nothing_is_proposed_without_a_reason_or_for_a_moment_that_has_passed() {
        assertThatThrownBy(() -> proposed(NOW.minusSeconds(1))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new PackActivation(version, null, "", PROPOSER, NOW))
                .isInstanceOf(InvalidInputException.class);
    }
}
