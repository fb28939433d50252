package shouwen.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** S13: whatever is done to a written ledger shows in the seals. */
class HashChainTest {

    private static final UUID OPERATOR = new UUID(0, 7);
    private static final int LENGTH = 40;

    private final List<LedgerFact> written = IntStream.range(0, LENGTH).mapToObj(HashChainTest::fact).toList();

    @Property(tries = 200)
    void a_flipped_character_of_a_body_shows(@ForAll @IntRange(max = LENGTH - 1) int at) {
        var forged = new ArrayList<>(written);
        forged.set(at, withBody(written.get(at), "{\"amount\":0}"));

        assertThat(firstDifference(forged)).isEqualTo(at);
    }

    @Property(tries = 200)
    void a_moved_moment_shows(@ForAll @IntRange(max = LENGTH - 1) int at) {
        var forged = new ArrayList<>(written);
        forged.set(at, backDated(written.get(at)));

        assertThat(firstDifference(forged)).isEqualTo(at);
    }

    @Property(tries = 200)
    void a_deleted_event_shows(@ForAll @IntRange(max = LENGTH - 2) int at) {
        var forged = new ArrayList<>(written);
        forged.remove(at);

        assertThat(firstDifference(forged)).isEqualTo(at);
    }

    @Property(tries = 200)
    void an_inserted_event_shows(@ForAll @IntRange(max = LENGTH - 1) int at) {
        var forged = new ArrayList<>(written);
        forged.add(at, fact(1000));

        assertThat(firstDifference(forged)).isEqualTo(at);
    }

    @Property(tries = 200)
    void two_events_that_changed_places_show(
            @ForAll @IntRange(max = LENGTH - 1) int one, @ForAll @IntRange(max = LENGTH - 1) int other) {
        var forged = new ArrayList<>(written);
        Collections.swap(forged, one, other);

        assertThat(firstDifference(forged)).isEqualTo(one == other ? LENGTH : Math.min(one, other));
    }

    @Test
    void goes_on_where_it_stood() {
        var whole = new HashChain(OPERATOR);
        var half = new HashChain(OPERATOR);
        written.forEach(whole::append);
        var seal = half.append(written.get(0));

        var resumed = HashChain.after(1, seal);
        written.subList(1, LENGTH).forEach(resumed::append);

        assertThat(resumed.append(fact(99))).isEqualTo(whole.append(fact(99)));
    }

    @Test
    void two_operators_with_the_same_history_have_different_chains() {
        assertThat(new HashChain(OPERATOR).append(fact(1))).isNotEqualTo(new HashChain(new UUID(0, 8)).append(fact(1)));
    }

    @Test
    void text_cannot_wander_from_one_field_into_the_next() {
        var one = new LedgerFact(new UUID(1, 1), OPERATOR, null, "case.a", null, Instant.EPOCH, "{}");
        var other = new LedgerFact(new UUID(1, 1), OPERATOR, null, "case.", null, Instant.EPOCH, "a{}");

        assertThat(new HashChain(OPERATOR).append(one)).isNotEqualTo(new HashChain(OPERATOR).append(other));
    }

    private int firstDifference(List<LedgerFact> forged) {
        var honest = seals(written);
        var found = seals(forged);
        return IntStream.range(0, Math.min(honest.size(), found.size()))
                .filter(at -> !Arrays.equals(honest.get(at), found.get(at)))
                .findFirst()
                .orElse(LENGTH);
    }

    private static List<byte[]> seals(List<LedgerFact> facts) {
        var chain = new HashChain(OPERATOR);
        return facts.stream().map(chain::append).toList();
    }

    private static LedgerFact fact(int n) {
        return new LedgerFact(
                new UUID(1, n), OPERATOR, new UUID(2, n), "case.registered", null, Instant.ofEpochSecond(n), "{\"n\":" + n + "}");
    }

    private static LedgerFact withBody(LedgerFact fact, String body) {
        return new LedgerFact(
                fact.eventId(), fact.operatorId(), fact.caseId(), fact.type(), fact.actorId(), fact.at(), body);
    }

    private static LedgerFact backDated(LedgerFact fact) {
        return new LedgerFact(
                fact.eventId(),
                fact.operatorId(),
                fact.caseId(),
                fact.type(),
                fact.actorId(),
                fact.at().minusNanos(1000),
                fact.body());
    }
}
