package shouwen.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shouwen.register.RegisterFixture.OPENER;
import static shouwen.register.RegisterFixture.OTHER;
import static shouwen.register.RegisterFixture.decided;
import static shouwen.register.RegisterFixture.done;
import static shouwen.register.RegisterFixture.field;
import static shouwen.register.RegisterFixture.person;
import static shouwen.register.RegisterFixture.register;
import static shouwen.register.RegisterFixture.step;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shouwen.policy.LadderRule;
import shouwen.policy.RegisterField;
import shouwen.policy.RegisterRule;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.InvalidInputException;

class LadderTest {

    private final RegisterRule leave = register(
            List.of(field("days", RegisterField.Type.NUMBER), field("reason", RegisterField.Type.TEXT)),
            step("decided").of("TUN-050"),
            step("reported-to-skipped").of("TUN-039"),
            step("returned").after("decided").ends().of("TUN-054"));

    @Test
    void posts_decide_one_after_the_other_TUN_053() {
        var fresh = ladder(LadderRule.Needs.ALL, null);

        assertThatThrownBy(() -> agree(fresh, person(OTHER, "department-head"))).isInstanceOf(ForbiddenException.class);
        assertThat(agree(fresh, person(OTHER, "cs-supervisor")).post()).isEqualTo("cs-supervisor");
        var half = fresh.with(decided("decided", "cs-supervisor", "agreed", OTHER));
        assertThat(half.isDone(leave.steps().get(0))).isFalse();
        assertThat(agree(half, person(OTHER, "department-head")).post()).isEqualTo("department-head");
    }

    @Test
    void nobody_decides_their_own_leave_TUN_050() {
        assertThatThrownBy(() -> agree(ladder(LadderRule.Needs.ALL, null), person(OPENER, "cs-supervisor")))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void a_refusal_ends_the_leave_TUN_052() {
        var fresh = ladder(LadderRule.Needs.ALL, null);
        var taking = new StepTaking(fresh, "decided");
        var no = taking.by(person(OTHER, "cs-supervisor"), "refused", "", "");

        var after = taking.after(fresh.with(decided("decided", "cs-supervisor", "refused", OTHER)), no);

        assertThat(after).isEqualTo(EntryState.REFUSED);
    }

    @Test
    void of_a_majority_one_no_is_borne_and_two_are_not() {
        var posts = List.of("one", "two", "three");
        var fresh = new Procedure(
                leave, Map.of("days", "8"), OPENER, List.of(), Map.of("decided", deciders(posts, LadderRule.Needs.MAJORITY, null)));
        var decides = leave.steps().get(0);

        var oneNo = fresh.with(decided("decided", "one", "refused", OTHER));

        assertThat(oneNo.isDenied(decides)).isFalse();
        assertThat(oneNo.with(decided("decided", "two", "refused", OTHER)).isDenied(decides)).isTrue();
        assertThat(oneNo.with(decided("decided", "two", "agreed", OTHER)).isDone(decides)).isFalse();
        assertThat(oneNo.with(decided("decided", "two", "agreed", OTHER))
                        .with(decided("decided", "three", "agreed", OTHER))
                        .isDone(decides))
                .isTrue();
    }

    @Test
    void without_the_number_it_goes_by_nobody_decides() {
        var blank = new Procedure(
                leave,
                Map.of(),
                OPENER,
                List.of(),
                Map.of("decided", deciders(List.of("cs-supervisor"), LadderRule.Needs.ALL, null)));

        assertThatThrownBy(() -> agree(blank, person(OTHER, "cs-supervisor")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, refused -> assertThat(refused.field()).isEqualTo("fields.days"));
    }

    @Test
    void what_was_decided_on_is_not_changed_afterwards_TUN_050() {
        var decided = ladder(LadderRule.Needs.ALL, null).with(decided("decided", "cs-supervisor", "agreed", OTHER));

        assertThatThrownBy(() -> decided.refuseChangeOfDecided(Map.of("days", "2"), Map.of("days", "20")))
                .isInstanceOf(ConflictException.class);
        decided.refuseChangeOfDecided(Map.of("days", "2"), Map.of("days", "2", "reason", "illness"));
    }

    @Test
    void who_passed_over_a_superior_owes_a_report_before_the_end_TUN_039() {
        var owing = ladder(LadderRule.Needs.ALL, "reported-to-skipped")
                .with(decided("decided", "cs-supervisor", "agreed", OTHER))
                .with(decided("decided", "department-head", "agreed", OTHER));
        var taking = new StepTaking(owing, "returned");
        var taken = taking.by(person(OPENER), null, "", "");

        assertThat(taking.after(owing.with(done("returned", OPENER)), taken)).isEqualTo(EntryState.OPEN);
        var paid = owing.with(done("reported-to-skipped", OPENER));
        assertThat(new StepTaking(paid, "returned").after(paid.with(done("returned", OPENER)), taken))
                .isEqualTo(EntryState.ENDED);
    }

    private Procedure ladder(LadderRule.Needs needs, @Nullable String debt) {
        var deciders = deciders(List.of("cs-supervisor", "department-head"), needs, debt);
        return new Procedure(leave, Map.of("days", "4"), OPENER, List.of(), Map.of("decided", deciders));
    }

    private static Deciders deciders(List<String> posts, LadderRule.Needs needs, @Nullable String debt) {
        return new Deciders("leave", "TUN-051", posts, needs, "days", debt);
    }

    private static StepDone.Taken agree(Procedure procedure, Person person) {
        return new StepTaking(procedure, "decided").by(person, "agreed", "", "");
    }
}
