package shouwen.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who decides on what somebody asks for who is on the ladder themselves. */
class OwnRungTest {

    private static final List<String> LADDER = List.of("cs-supervisor", "department-head", "gm-office");

    private static List<String> above(List<String> posts, String... own) {
        return new OwnRung(LADDER, Set.of(own)).above(posts);
    }

    @Test
    void who_is_on_no_rung_climbs_from_the_lowest_TUN_037() {
        assertThat(above(LADDER)).isEqualTo(LADDER);
        assertThat(above(LADDER, "dispatcher")).isEqualTo(LADDER);
    }

    @Test
    void what_somebody_on_the_ladder_asks_for_is_decided_above_their_own_post_TUN_037_TUN_053() {
        assertThat(above(LADDER, "cs-supervisor")).containsExactly("department-head", "gm-office");
        assertThat(above(LADDER, "department-head")).containsExactly("gm-office");
        assertThat(above(LADDER, "cs-supervisor", "department-head")).containsExactly("gm-office");
    }

    @Test
    void where_the_ladder_ends_at_or_below_their_post_the_next_one_up_decides_TUN_050() {
        assertThat(above(List.of("cs-supervisor"), "cs-supervisor")).containsExactly("department-head");
        assertThat(above(List.of("cs-supervisor"), "department-head")).containsExactly("gm-office");
        assertThat(above(List.of("cs-supervisor", "department-head"), "department-head")).containsExactly("gm-office");
    }

    @Test
    void above_the_highest_post_is_nobody_so_another_who_fills_it_decides_TUN_052() {
        assertThat(above(List.of("cs-supervisor"), "gm-office")).containsExactly("gm-office");
        assertThat(above(LADDER, "gm-office")).containsExactly("gm-office");
    }
}
