package shouwen.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shouwen.register.RegisterFixture.OPENER;
import static shouwen.register.RegisterFixture.OTHER;
import static shouwen.register.RegisterFixture.done;
import static shouwen.register.RegisterFixture.field;
import static shouwen.register.RegisterFixture.person;
import static shouwen.register.RegisterFixture.procedure;
import static shouwen.register.RegisterFixture.register;
import static shouwen.register.RegisterFixture.required;
import static shouwen.register.RegisterFixture.step;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shouwen.policy.RegisterField;
import shouwen.policy.RegisterRule;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.InvalidInputException;
import shouwen.shared.RefusedException;

class ProcedureTest {

    /** VEH-020: repair form, settlement by the fleet captain, audit by the office, approval by the manager office. */
    private final RegisterRule settlement = register(
            List.of(),
            step("settled").by("fleet-captain").of("VEH-020"),
            step("audited").by("office").after("settled").notSame("settled").of("VEH-020"),
            step("approved").by("manager-office").after("audited").notSame("opened").ends().of("VEH-020"));

    @Test
    void steps_come_in_the_order_of_the_regulation_VEH_020() {
        var fresh = procedure(settlement, Map.of());

        assertThat(possible(fresh)).containsExactly("settled");
        assertThatThrownBy(() -> take(fresh, "approved", person(OTHER, "manager-office")))
                .isInstanceOf(ConflictException.class)
                .satisfies(refused -> assertThat(((RefusedException) refused).arguments()).contains("VEH-020"));
        assertThat(possible(procedure(settlement, Map.of(), done("settled", OTHER)))).containsExactly("audited");
    }

    @Test
    void a_step_of_a_post_is_for_those_who_fill_it_VEH_020() {
        var fresh = procedure(settlement, Map.of());

        assertThatThrownBy(() -> take(fresh, "settled", person(OTHER, "office"))).isInstanceOf(ForbiddenException.class);
        assertThat(take(fresh, "settled", person(OTHER, "fleet-captain")).step()).isEqualTo("settled");
    }

    @Test
    void nobody_audits_what_they_settled_VEH_020() {
        var settled = procedure(settlement, Map.of(), done("settled", OTHER));

        assertThatThrownBy(() -> take(settled, "audited", person(OTHER, "office"))).isInstanceOf(ForbiddenException.class);
        assertThat(take(settled, "audited", person(OPENER, "office")).step()).isEqualTo("audited");
    }

    @Test
    void what_a_person_must_do_themselves_nobody_of_their_department_does_TUN_054_TUN_058() {
        var leave = register(List.of(), step("filed").same("opened").of("TUN-054"));

        assertThatThrownBy(() -> take(procedure(leave, Map.of()), "filed", person(OTHER)))
                .isInstanceOf(ForbiddenException.class);
        assertThat(take(procedure(leave, Map.of()), "filed", person(OPENER)).step()).isEqualTo("filed");
    }

    @Test
    void a_step_is_taken_once_and_the_last_one_ends_the_entry_VEH_020() {
        var all = procedure(settlement, Map.of(), done("settled", OTHER), done("audited", OPENER));
        var taking = new StepTaking(all, "approved");
        var taken = taking.by(person(OTHER, "manager-office"), null, "", "");

        assertThat(taking.after(all.with(done("approved", OTHER)), taken)).isEqualTo(EntryState.ENDED);
        assertThatThrownBy(() -> take(all, "settled", person(OTHER, "fleet-captain")))
                .isInstanceOf(ConflictException.class);
    }

    /** POW-017: data, calculation, check, verification, handover. */
    @Test
    void five_parties_act_one_after_the_other_POW_017() {
        var rule = register(
                List.of(),
                step("calculated").of("POW-017"),
                step("checked").after("calculated").of("POW-017"),
                step("verified").after("checked").of("POW-017"),
                step("handed-over").after("verified").ends().of("POW-017"));

        assertThat(possible(procedure(rule, Map.of(), done("calculated", OTHER)))).containsExactly("checked");
        assertThatThrownBy(() -> take(procedure(rule, Map.of()), "handed-over", person(OTHER)))
                .isInstanceOf(ConflictException.class);
    }

    /** TUN-061: no field job is completed without the handover of operating state and papers. */
    @Test
    void a_step_wants_its_fields_filled_TUN_061() {
        var rule = register(
                List.of(field("operating-state", RegisterField.Type.TEXT), field("papers", RegisterField.Type.TEXT)),
                step("completed").requires("operating-state", "papers").ends().of("TUN-061"));
        var half = procedure(rule, Map.of("operating-state", "works"));

        assertThatThrownBy(() -> take(half, "completed", person(OTHER)))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> {
                    assertThat(refused.field()).isEqualTo("fields.papers");
                    assertThat(refused.arguments()).contains("TUN-061");
                });
        assertThat(take(procedure(rule, Map.of("operating-state", "works", "papers", "given")), "completed", person(OTHER)))
                .isNotNull();
    }

    /** TUN-088: minutes with open remarks are not archived; here, a remark must be answered first. */
    @Test
    void a_step_that_is_not_needed_is_passed_over_TUN_088() {
        var rule = register(
                List.of(field("remarks", RegisterField.Type.YES_NO)),
                step("issued").of("TUN-084"),
                step("remarks-settled").after("issued").onlyIf("remarks", "yes").of("TUN-087"),
                step("archived").after("remarks-settled").ends().of("TUN-088"));

        var none = procedure(rule, Map.of("remarks", "no"), done("issued", OTHER));
        var open = procedure(rule, Map.of("remarks", "yes"), done("issued", OTHER));

        assertThat(possible(none)).containsExactly("archived");
        assertThat(possible(open)).containsExactly("remarks-settled");
        assertThatThrownBy(() -> take(none, "remarks-settled", person(OTHER))).isInstanceOf(ConflictException.class);
        assertThat(possible(procedure(rule, Map.of("remarks", "no")))).containsExactly("issued");
    }

    /** ADM-004: registrar, instruction, result; closing without them is refused. */
    @Test
    void a_petition_is_not_closed_without_instruction_and_result_ADM_004() {
        var rule = register(
                List.of(required("registrar", "ADM-004")),
                step("instructed").of("ADM-004"),
                step("published").after("instructed").of("ADM-004"),
                step("closed").after("instructed", "published").ends().of("ADM-004"));
        var instructed = procedure(rule, Map.of("registrar", "Li"), done("instructed", OTHER));

        assertThatThrownBy(() -> take(instructed, "closed", person(OTHER))).isInstanceOf(ConflictException.class);
        assertThat(procedure(rule, Map.of()).missing()).containsExactly("registrar");
        assertThatThrownBy(() -> take(procedure(rule, Map.of()), "instructed", person(OTHER)))
                .isInstanceOf(InvalidInputException.class);
    }

    /** SAF-001: a paper that only has to be there ends as soon as it is filled in. */
    @Test
    void a_record_without_steps_is_through_once_it_is_filled_in_SAF_001() {
        var rule = register(List.of(required("commitment", "SAF-001")));

        assertThat(procedure(rule, Map.of()).isThrough()).isFalse();
        assertThat(procedure(rule, Map.of("commitment", "signed")).isThrough()).isTrue();
    }

    @Test
    void an_outcome_must_be_chosen_where_there_are_some_and_may_end_the_entry() {
        var rule = register(
                List.of(),
                step("judged").outcome("agreed", false).outcome("refused", true).of("GAS-016"),
                step("built").after("judged").ends().of("GAS-016"));
        var fresh = procedure(rule, Map.of());
        var taking = new StepTaking(fresh, "judged");

        assertThatThrownBy(() -> take(fresh, "judged", person(OTHER))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> taking.by(person(OTHER), "perhaps", "", "")).isInstanceOf(InvalidInputException.class);
        var no = taking.by(person(OTHER), "refused", "", "");
        assertThat(taking.after(fresh.with(done("judged", OTHER)), no)).isEqualTo(EntryState.REFUSED);
        var yes = taking.by(person(OTHER), "agreed", "", "");
        assertThat(taking.after(fresh.with(done("judged", OTHER)), yes)).isEqualTo(EntryState.OPEN);
    }

    @Test
    void a_step_nobody_knows_is_refused() {
        assertThatThrownBy(() -> new StepTaking(procedure(settlement, Map.of()), "dance"))
                .isInstanceOf(InvalidInputException.class);
    }

    private static List<String> possible(Procedure procedure) {
        return procedure.turns().stream().filter(Turn::isPossible).map(turn -> turn.step().id()).toList();
    }

    private static StepDone.Taken take(Procedure procedure, String step, Person person) {
        return new StepTaking(procedure, step).by(person, null, "", "");
    }
}
