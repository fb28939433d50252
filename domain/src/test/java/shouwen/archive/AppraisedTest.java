package shouwen.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;

/** What may be destroyed, and by whom. */
class AppraisedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final Instant NOW = Instant.parse("2026-01-01T02:00:00Z");
    private static final UUID PROPOSER = UUID.randomUUID();
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();

    /** CLK-006: the day after the last day it must be kept, not on it. */
    @Test
    void a_record_is_due_the_day_after_its_last() {
        assertThat(of(TODAY.minusDays(1), false, false, null).obstacle(TODAY)).isEmpty();
        assertThat(of(TODAY, false, false, null).obstacle(TODAY)).contains(Obstacle.NOT_OVER);
        assertThat(of(null, false, false, null).obstacle(TODAY)).contains(Obstacle.NOT_OVER);
    }

    /** CLK-006: held, lent, proposed elsewhere. */
    @Test
    void what_is_held_out_or_proposed_already_stays() {
        var over = TODAY.minusYears(1);

        assertThat(of(over, true, true, null).obstacle(TODAY)).contains(Obstacle.HELD);
        assertThat(of(over, false, true, null).obstacle(TODAY)).contains(Obstacle.OUT);
        assertThat(of(over, false, false, "XH-1").obstacle(TODAY)).contains(Obstacle.PROPOSED);
        assertThat(of(over, false, false, "XH-1").obstacle(TODAY, item("a", "P1Y"))).isEmpty();
    }

    /** CLK-006: looked at again at the end. */
    @Test
    void what_changed_since_it_was_proposed_stays() {
        var record = of(TODAY.minusYears(1), false, false, "XH-1");

        assertThat(record.obstacle(TODAY, item("b", "P1Y"))).contains(Obstacle.CHANGED);
        assertThat(record.obstacle(TODAY, item("a", "P2Y"))).contains(Obstacle.CHANGED);
    }

    /** CLK-006: two different people, and never who proposed it. */
    @Test
    void two_people_agree_and_neither_proposed_it() {
        assertThatThrownBy(() -> proposal().destroy(consents(FIRST, FIRST), NOW)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> proposal().destroy(consents(FIRST, PROPOSER), NOW)).isInstanceOf(ConflictException.class);
        var proposal = proposal();
        proposal.destroy(consents(FIRST, SECOND), NOW);

        assertThat(proposal.state()).isEqualTo(DestructionState.DESTROYED);
        assertThatThrownBy(() -> proposal.refuse(FIRST, "x", NOW)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> proposal().withdraw(FIRST, NOW)).isInstanceOf(ForbiddenException.class);
    }

    private static Destruction proposal() {
        return new Destruction(UUID.randomUUID(), "XH-1", "term over", PROPOSER, NOW);
    }

    private static List<Destruction.Consent> consents(UUID one, UUID other) {
        return List.of(new Destruction.Consent(one, NOW), new Destruction.Consent(other, NOW));
    }

    private static Appraised of(LocalDate until, boolean held, boolean out, String proposal) {
        return new Appraised(
                UUID.randomUUID(), "WS-1", "x", "letters", SecurityLevel.OPEN, "P1Y", until, "a", true, held, out, false,
                proposal, List.of("B1"));
    }

    private static Appraised.Item item(String sha256, String retention) {
        return new Appraised.Item(
                UUID.randomUUID(), "WS-1", "x", "letters", SecurityLevel.OPEN, retention, TODAY.minusYears(1), sha256,
                List.of("B1"));
    }
}
