package shouwen.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The month's share of call-backs holds after every case, whatever comes (CON-023, CON-024). */
class CallBackRuleTest {

    private static final CallBackBalance MONTH = CallBackBalance.NONE;

    private static CallBackRule rule(int percent) {
        return new CallBackRule("monthly-sample", "CON-024", percent, List.of());
    }

    @Property(tries = 500)
    void the_month_has_its_share_after_every_case_in_any_order_CON_024(
            @ForAll @IntRange(max = 100) int percent,
            @ForAll @Size(max = 300) List<@IntRange(max = 99) Integer> draws) {
        var rule = rule(percent);
        var balance = MONTH;
        for (int draw : draws) {
            balance = balance.with(rule.calls(draw, balance));

            int least = (balance.eligible() * percent + 99) / 100;
            assertThat(balance.drawn()).isBetween(least, balance.eligible());
        }
    }

    @Property(tries = 200)
    void nobody_is_drawn_where_no_share_is_demanded(@ForAll @IntRange(max = 99) int draw) {
        assertThat(rule(0).calls(draw, MONTH)).isFalse();
        assertThat(new CallBackRule("blank", "TUN-117", null, List.of()).calls(draw, MONTH)).isFalse();
    }

    @Test
    void the_unluckiest_month_calls_back_just_its_share_and_a_lucky_draw_comes_on_top() {
        var unlucky = MONTH;
        for (int each = 0; each < 199; each++) {
            unlucky = unlucky.with(rule(50).calls(99, unlucky));
        }

        assertThat(unlucky).isEqualTo(new CallBackBalance(199, 100));
        assertThat(rule(50).calls(49, unlucky)).isTrue();
    }

    @Test
    void the_share_is_kept_without_calling_back_many_more_CON_024() {
        var sample = new Sample("monthly-sample");
        var balance = MONTH;
        for (int draw : IntStream.range(0, 2_000).map(i -> sample.draw("C-" + i)).toArray()) {
            balance = balance.with(rule(50).calls(draw, balance));
        }

        assertThat(balance.drawn()).isBetween(1_000, 1_150);
    }

    @Test
    void the_quota_counts_where_it_is_higher_than_the_share_drawn() {
        var quota = new CallBackRule.Quota(Period.ofMonths(1), 50);
        var rule = new CallBackRule("monthly-sample", "CON-024", 20, List.of(), quota, true);

        assertThat(rule.share()).isEqualTo(50);
        assertThat(rule.sampled()).isTrue();
        assertThat(rule(100).sampled()).isFalse();
    }
}
