package shouwen.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shouwen.approval.Rung;
import shouwen.identity.Role;
import shouwen.policy.LadderRule;
import shouwen.policy.LadderRule.Needs;
import shouwen.policy.PackProcedures;
import shouwen.policy.PackProof;
import shouwen.policy.PackRules;
import shouwen.policy.PackWording;
import shouwen.policy.PolicyPack;
import shouwen.policy.Post;
import shouwen.policy.RegisterRule;
import shouwen.shared.LocalizedText;

/** Who agrees to a destruction (CLK-006). */
class DestructionLadderTest {

    private static final LocalizedText NAME = new LocalizedText("x", "x", "x");

    @Test
    void without_a_ladder_a_supervisor_and_then_the_general_office_are_asked() {
        assertThat(roles(DestructionLadder.of(null, 1))).containsExactly(Role.SUPERVISOR, Role.GENERAL_OFFICE);
        assertThat(roles(DestructionLadder.of(pack(null), 1))).containsExactly(Role.SUPERVISOR, Role.GENERAL_OFFICE);
        assertThat(DestructionLadder.of(pack(null), 1).clause()).isEqualTo("CLK-006");
    }

    @Test
    void the_posts_of_the_pack_are_asked_in_its_order() {
        var ladder = DestructionLadder.of(pack(ladder(null, Needs.ALL, rest("head", "leader"))), 1);

        assertThat(roles(ladder)).containsExactly(Role.DEPARTMENT_HEAD, Role.GENERAL_OFFICE);
        assertThat(ladder.department()).isEqualTo("office");
        assertThat(ladder.id()).isEqualTo("two-eyes");
    }

    @Test
    void a_single_post_is_never_enough() {
        assertThat(roles(DestructionLadder.of(pack(ladder(null, Needs.ALL, rest("leader"))), 1)))
                .containsExactly(Role.SUPERVISOR, Role.GENERAL_OFFICE);
        assertThat(roles(DestructionLadder.of(pack(ladder(null, Needs.ALL, rest("chief"))), 1)))
                .containsExactly(Role.GENERAL_OFFICE, Role.SUPERVISOR);
    }

    @Test
    void one_yes_of_several_is_never_enough() {
        for (var needs : List.of(Needs.ANY, Needs.EITHER)) {
            assertThat(DestructionLadder.of(pack(ladder(null, needs, rest("head", "leader"))), 1).needs())
                    .isEqualTo(Needs.ALL);
        }
        var three = DestructionLadder.of(pack(ladder(null, Needs.MAJORITY, rest("head", "leader", "chief"))), 1);
        assertThat(three.needs()).isEqualTo(Needs.MAJORITY);
        assertThat(three.rungs()).hasSize(3);
    }

    @Test
    void more_records_may_want_higher_posts() {
        var few = new LadderRule.Band(BigDecimal.TEN, false, List.of("chief", "head"), "CLK-006");
        var pack = pack(ladder("records", Needs.ALL, few, rest("chief", "head", "leader")));

        assertThat(DestructionLadder.of(pack, 10).rungs()).hasSize(2);
        assertThat(DestructionLadder.of(pack, 11).rungs()).hasSize(3);
    }

    @Test
    void a_blank_ladder_or_one_by_something_else_is_not_guessed_at() {
        var blank = new LadderRule.Band(null, true, null, "CLK-006");

        assertThat(roles(DestructionLadder.of(pack(ladder(null, Needs.ALL, blank)), 1)))
                .containsExactly(Role.SUPERVISOR, Role.GENERAL_OFFICE);
        assertThat(roles(DestructionLadder.of(pack(ladder("weight", Needs.ALL, rest("chief", "head"))), 1)))
                .containsExactly(Role.SUPERVISOR, Role.GENERAL_OFFICE);
    }

    private static List<String> roles(DestructionLadder ladder) {
        return ladder.rungs().stream().map(Rung::role).toList();
    }

    private static LadderRule.Band rest(String... posts) {
        return new LadderRule.Band(null, true, List.of(posts), "CLK-006");
    }

    private static LadderRule ladder(@Nullable String by, Needs needs, LadderRule.Band... bands) {
        return new LadderRule(
                "two-eyes", List.of("CLK-006"), NAME, "destruction", "approved", by, List.of(bands), needs, null);
    }

    private static PolicyPack pack(@Nullable LadderRule ladder) {
        var posts = List.of(
                new Post("head", NAME, Role.DEPARTMENT_HEAD),
                new Post("leader", NAME, Role.GENERAL_OFFICE),
                new Post("chief", NAME, Role.SUPERVISOR));
        var register = new RegisterRule(
                "destruction", "CLK-006", NAME, "X", "office", false, false, Set.of(), false, null, List.of(), List.of());
        var procedures = new PackProcedures(
                posts, List.of(register), List.of(), List.of(), Stream.ofNullable(ladder).toList(), List.of(), List.of(), List.of());
        var rules = new PackRules(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        return new PolicyPack(
                "tunnel", "1", NAME, ZoneId.of("Asia/Shanghai"), "cn", List.of(), List.of(), List.of(), List.of(), List.of(),
                rules, List.of(), List.of(), List.of(), procedures, PackWording.NONE, PackProof.NONE);
    }
}
