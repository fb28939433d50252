package shouwen.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shouwen.audit.LedgerFlaw.Kind;

/** S13: every tampering with a stored ledger is found, and named by its place. */
class ChainCheckTest {

    private static final UUID OPERATOR = new UUID(0, 7);
    private static final int LENGTH = 60;
    private static final int ROOT_AT = 50;

    private record Row(long position, byte[] seal, @Nullable LedgerFact fact) {}

    private final List<Row> written = new ArrayList<>();
    private final List<LedgerAnchor> roots = new ArrayList<>();

    ChainCheckTest() {
        var chain = new HashChain(OPERATOR);
        var tree = new MerkleTree();
        for (int n = 1; n <= LENGTH; n++) {
            var fact = fact(n, "{}");
            var seal = chain.append(fact);
            tree.append(seal);
            written.add(new Row(n, seal, fact));
            if (n % ROOT_AT == 0) {
                roots.add(new LedgerAnchor(n, tree.root()));
            }
        }
    }

    @Test
    void an_untouched_ledger_has_no_flaw() {
        assertThat(flaws(written)).isEmpty();
    }

    @Property(tries = 100)
    void one_forged_event_is_one_flaw_at_its_place(@ForAll @IntRange(min = 1, max = LENGTH) int position) {
        var stored = new ArrayList<>(written);
        var row = stored.get(position - 1);
        stored.set(position - 1, new Row(position, row.seal(), fact(position, "{\"forged\":true}")));

        assertThat(flaws(stored)).containsExactly(new LedgerFlaw(Kind.ALTERED, position, new UUID(1, position)));
    }

    @Property(tries = 100)
    void a_deleted_event_is_missed(@ForAll @IntRange(min = 1, max = LENGTH) int position) {
        var stored = new ArrayList<>(written);
        stored.set(position - 1, new Row(position, stored.get(position - 1).seal(), null));

        assertThat(flaws(stored)).containsExactly(new LedgerFlaw(Kind.MISSING, position, null));
    }

    @Property(tries = 100)
    void a_place_taken_out_of_the_chain_is_missed(@ForAll @IntRange(min = 1, max = LENGTH - 1) int position) {
        var stored = new ArrayList<>(written);
        stored.remove(position - 1);

        assertThat(flaws(stored)).contains(new LedgerFlaw(Kind.MISSING, position, null));
    }

    @Property(tries = 100)
    void events_that_changed_places_are_both_found(
            @ForAll @IntRange(min = 1, max = LENGTH) int one, @ForAll @IntRange(min = 1, max = LENGTH) int other) {
        var stored = new ArrayList<>(written);
        var first = stored.get(one - 1);
        var second = stored.get(other - 1);
        stored.set(one - 1, new Row(one, first.seal(), second.fact()));
        stored.set(other - 1, new Row(other, second.seal(), first.fact()));

        assertThat(flaws(stored)).hasSize(one == other ? 0 : 2);
    }

    @Property(tries = 100)
    void a_forger_who_seals_everything_anew_is_found_by_the_root(@ForAll @IntRange(min = 1, max = ROOT_AT) int position) {
        var stored = new ArrayList<>(written);
        var forged = new ArrayList<>(stored.stream().map(Row::fact).toList());
        forged.set(position - 1, fact(position, "{\"forged\":true}"));
        var chain = new HashChain(OPERATOR);
        stored.clear();
        forged.forEach(fact -> {
            var seal = chain.append(fact);
            stored.add(new Row(chain.position(), seal, fact));
        });

        assertThat(flaws(stored)).containsExactly(new LedgerFlaw(Kind.ROOT_DIFFERS, ROOT_AT, null));
    }

    @Property(tries = 50)
    void an_end_cut_off_before_the_last_root_is_found(@ForAll @IntRange(max = ROOT_AT - 1) int left) {
        var stored = new ArrayList<>(written);
        stored.subList(left, LENGTH).clear();

        assertThat(flaws(stored)).containsExactly(new LedgerFlaw(Kind.TRUNCATED, left + 1L, null));
    }

    @Test
    void roots_may_come_in_any_order() {
        Collections.reverse(roots);

        assertThat(flaws(written)).isEmpty();
    }

    private List<LedgerFlaw> flaws(List<Row> stored) {
        var check = new ChainCheck(OPERATOR, roots);
        stored.forEach(row -> check.next(row.position(), row.seal(), row.fact()));
        check.end();
        return check.flaws();
    }

    private static LedgerFact fact(int n, String body) {
        return new LedgerFact(new UUID(1, n), OPERATOR, null, "case.registered", null, Instant.ofEpochSecond(n), body);
    }
}
