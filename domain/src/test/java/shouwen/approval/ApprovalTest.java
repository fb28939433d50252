package shouwen.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shouwen.identity.Role;
import shouwen.policy.LadderRule.Needs;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;

/** How a request climbs: in order, by others than the applicant, each level once. */
class ApprovalTest {

    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final UUID APPLICANT = Ids.next();
    private static final UUID SUPERVISOR = Ids.next();
    private static final UUID HEAD = Ids.next();
    private static final UUID OFFICE = Ids.next();
    private static final Rung FIRST = new Rung("cs-supervisor", Role.SUPERVISOR, "TUN-050");
    private static final Rung SECOND = new Rung("department-head", Role.DEPARTMENT_HEAD, "TUN-051");
    private static final Rung THIRD = new Rung("gm-office", Role.GENERAL_OFFICE, "TUN-052");

    /** TUN-050, TUN-051, TUN-052, TUN-053: nine days need three decisions, one after the other. */
    @Test
    void climbs_rung_by_rung_and_is_agreed_by_the_last() {
        var leave = asked(Needs.ALL, FIRST, SECOND, THIRD);

        var first = leave.decide("cs-supervisor", true, own(SUPERVISOR), "", later(1));
        var second = leave.decide("department-head", true, own(HEAD), "", later(2));
        var third = leave.decide("gm-office", true, own(OFFICE), "", later(3));

        assertThat(List.of(first, second)).containsOnly(Optional.empty());
        assertThat(third).contains(Outcome.AGREED);
        assertThat(leave.state()).isEqualTo(ApprovalState.AGREED);
    }

    /** TUN-053: no level is skipped, and no other line decides. */
    @Test
    void refuses_a_level_whose_turn_it_is_not() {
        var leave = asked(Needs.ALL, FIRST, SECOND);

        assertThatThrownBy(() -> leave.decide("department-head", true, own(HEAD), "", later(1)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> leave.decide("gm-office", true, own(OFFICE), "", later(1)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void one_no_ends_a_ladder_that_needs_all() {
        var leave = asked(Needs.ALL, FIRST, SECOND);

        var outcome = leave.decide("cs-supervisor", false, own(SUPERVISOR), "缺人手", later(1));

        assertThat(outcome).contains(Outcome.REFUSED);
        assertThat(states(leave)).containsExactly(RungState.REFUSED, RungState.NOT_ASKED);
        assertThatThrownBy(() -> leave.decide("department-head", true, own(HEAD), "", later(2)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void a_no_wants_a_reason() {
        var leave = asked(Needs.ALL, FIRST);

        assertThatThrownBy(() -> leave.decide("cs-supervisor", false, own(SUPERVISOR), " ", later(1)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void any_is_agreed_by_the_first_yes_and_refused_by_the_last_no() {
        var agreed = asked(Needs.ANY, FIRST, SECOND);
        var refused = asked(Needs.ANY, FIRST, SECOND);

        assertThat(agreed.decide("department-head", true, own(HEAD), "", later(1))).contains(Outcome.AGREED);
        assertThat(refused.decide("cs-supervisor", false, own(SUPERVISOR), "no", later(1))).isEmpty();
        assertThat(refused.decide("department-head", false, own(HEAD), "no", later(2))).contains(Outcome.REFUSED);
    }

    @Test
    void a_majority_is_more_than_half() {
        var plan = asked(Needs.MAJORITY, FIRST, SECOND, THIRD);

        assertThat(plan.decide("gm-office", true, own(OFFICE), "", later(1))).isEmpty();
        assertThat(plan.decide("cs-supervisor", false, own(SUPERVISOR), "no", later(2))).isEmpty();
        assertThat(plan.decide("department-head", true, own(HEAD), "", later(3))).contains(Outcome.AGREED);
    }

    @Test
    void half_of_four_is_no_majority_and_two_nos_refuse() {
        var plan = asked(Needs.MAJORITY, FIRST, SECOND, THIRD, new Rung("archive", Role.ARCHIVIST, "CLK-006"));

        assertThat(plan.decide("gm-office", false, own(OFFICE), "no", later(1))).isEmpty();
        assertThat(plan.decide("cs-supervisor", false, own(SUPERVISOR), "no", later(2))).contains(Outcome.REFUSED);
    }

    /** TUN-054: a request is the person's own, and so never theirs to decide, as nobody's deputy either. */
    @Test
    void nobody_decides_their_own_request_in_no_capacity() {
        var leave = asked(Needs.ALL, FIRST, SECOND);

        assertThatThrownBy(() -> leave.decide("cs-supervisor", true, own(APPLICANT), "", later(1)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() ->
                        leave.decide("cs-supervisor", true, new Decider(APPLICANT, SUPERVISOR), "", later(1)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() ->
                        leave.decide("cs-supervisor", true, new Decider(SUPERVISOR, APPLICANT), "", later(1)))
                .isInstanceOf(ForbiddenException.class);
    }

    /** CLK-006: destroying by two means two people. */
    @Test
    void two_rungs_of_one_role_want_two_people() {
        var one = new Rung("office", Role.GENERAL_OFFICE, "CLK-006");
        var other = new Rung("office-second", Role.GENERAL_OFFICE, "CLK-006");
        var destruction = asked(Needs.ALL, one, other);
        destruction.decide("office", true, own(OFFICE), "", later(1));

        assertThatThrownBy(() -> destruction.decide("office-second", true, own(OFFICE), "", later(2)))
                .isInstanceOf(ForbiddenException.class);
        assertThat(destruction.decide("office-second", true, own(HEAD), "", later(2))).contains(Outcome.AGREED);
    }

    @Test
    void the_decision_of_a_deputy_says_on_whose_behalf() {
        var leave = asked(Needs.ALL, FIRST);

        leave.decide("cs-supervisor", true, new Decider(OFFICE, SUPERVISOR), "", later(1));

        assertThat(leave.rungs().get(0).decidedBy()).isEqualTo(OFFICE);
        assertThat(leave.rungs().get(0).onBehalfOf()).isEqualTo(SUPERVISOR);
    }

    @Test
    void given_back_it_waits_for_the_applicant_and_then_goes_on_where_it_stood() {
        var leave = asked(Needs.ALL, FIRST, SECOND);
        leave.decide("cs-supervisor", true, own(SUPERVISOR), "", later(1));
        leave.giveBack("department-head", own(HEAD), "谁来顶班？", later(2));

        assertThatThrownBy(() -> leave.decide("department-head", true, own(HEAD), "", later(3)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> leave.complete(HEAD, "")).isInstanceOf(ForbiddenException.class);
        leave.complete(APPLICANT, "小李顶班");

        assertThat(leave.decide("department-head", true, own(HEAD), "", later(4))).contains(Outcome.AGREED);
    }

    @Test
    void only_the_applicant_withdraws_and_says_why() {
        var leave = asked(Needs.ALL, FIRST);

        assertThatThrownBy(() -> leave.withdraw(HEAD, "x", later(1))).isInstanceOf(ForbiddenException.class);
        leave.withdraw(APPLICANT, "不去了", later(1));

        assertThat(leave.state()).isEqualTo(ApprovalState.WITHDRAWN);
        assertThatThrownBy(() -> leave.withdraw(APPLICANT, "x", later(2))).isInstanceOf(ConflictException.class);
    }

    /** TUN-053: a level may think again until the next has spoken. */
    @Test
    void a_decision_is_taken_back_only_before_the_next_rung_spoke() {
        var leave = asked(Needs.ALL, FIRST, SECOND, THIRD);
        leave.decide("cs-supervisor", true, own(SUPERVISOR), "", later(1));

        leave.recall(SUPERVISOR, later(2));

        assertThat(states(leave)).containsExactly(RungState.TURN, RungState.WAITING, RungState.WAITING);
        leave.decide("cs-supervisor", true, own(SUPERVISOR), "", later(3));
        leave.decide("department-head", true, own(HEAD), "", later(4));
        assertThatThrownBy(() -> leave.recall(SUPERVISOR, later(5))).isInstanceOf(ConflictException.class);
    }

    @Test
    void what_is_settled_is_not_taken_back() {
        var leave = asked(Needs.ALL, FIRST);
        leave.decide("cs-supervisor", true, own(SUPERVISOR), "", later(1));

        assertThatThrownBy(() -> leave.recall(SUPERVISOR, later(2))).isInstanceOf(ConflictException.class);
    }

    /** VEH-017: by telephone first, the form later. */
    @Test
    void what_was_agreed_by_telephone_owes_its_form() {
        var repair = asked(Needs.ALL, SECOND);

        var outcome = repair.decideByTelephone("department-head", own(HEAD), SUPERVISOR, "电话同意", later(1));

        assertThat(outcome).contains(Outcome.AGREED);
        assertThat(repair.rungs().get(0).isOwed()).isTrue();
        assertThatThrownBy(() -> repair.pay("department-head", APPLICANT, later(2)))
                .isInstanceOf(ForbiddenException.class);
        repair.pay("department-head", HEAD, later(2));
        assertThat(repair.rungs().get(0).isOwed()).isFalse();
    }

    /** VEH-017: the applicant does not say what somebody else agreed to. */
    @Test
    void neither_the_applicant_nor_who_agreed_writes_it_down() {
        var repair = asked(Needs.ALL, SECOND);

        for (var recorder : List.of(APPLICANT, HEAD)) {
            assertThatThrownBy(() ->
                            repair.decideByTelephone("department-head", own(HEAD), recorder, "", later(1)))
                    .isInstanceOf(ForbiddenException.class);
        }
    }

    /** TUN-038, TUN-039: an urgent report passes over a level and owes it a report. */
    @Test
    void a_level_passed_over_is_owed_a_report() {
        var urgent = asked(
                Needs.ALL, new Rung("department-supervisor", Role.SUPERVISOR, "TUN-038", true), SECOND);

        assertThat(urgent.decide("department-head", true, own(HEAD), "", later(1))).contains(Outcome.AGREED);
        assertThat(states(urgent)).containsExactly(RungState.PASSED_OVER, RungState.AGREED);
        assertThat(urgent.rungs().get(0).isOwed()).isTrue();
        urgent.pay("department-supervisor", APPLICANT, later(2));
        assertThat(urgent.rungs().get(0).isOwed()).isFalse();
    }

    @Test
    void a_ladder_may_change_until_somebody_has_decided() {
        var leave = asked(Needs.ALL, FIRST, SECOND);

        assertThat(leave.askAgain(request(Needs.ALL, FIRST, SECOND, THIRD), later(1))).isTrue();
        leave.decide("cs-supervisor", true, own(SUPERVISOR), "", later(2));

        assertThat(leave.askAgain(request(Needs.ALL, FIRST), later(3))).isFalse();
        assertThat(states(leave)).hasSize(3);
    }

    @Test
    void is_late_once_and_only_while_it_is_its_turn() {
        var leave = asked(Needs.ALL, FIRST, SECOND);
        leave.due(later(2));

        assertThat(leave.breach(later(1))).isEmpty();
        assertThat(leave.breach(later(2))).hasSize(1);
        assertThat(leave.breach(later(3))).isEmpty();
        leave.decide("cs-supervisor", true, own(SUPERVISOR), "", later(4));
        assertThat(leave.nextDueAt()).isNull();
    }

    /** TUN-037: an empty post is decided for by the next one up, who says it once for both. */
    @Test
    void where_nobody_fills_a_post_the_next_one_up_decides_in_its_place() {
        var leave = asked(Needs.ALL, FIRST, SECOND, THIRD);
        var headsDesk = Desk.of(Role.DEPARTMENT_HEAD, "customer-service");

        var moved = leave.settle(rung -> List.of(headsDesk), (rung, desk) -> desk.equals(headsDesk));

        assertThat(moved).extracting(ApprovalRung::post).containsExactly("cs-supervisor");
        var first = leave.turns().get(0);
        assertThat(first.isStoodIn()).isTrue();
        assertThat(first.deskRole()).isEqualTo(Role.DEPARTMENT_HEAD);
        leave.decide("cs-supervisor", true, own(HEAD), "", later(1));
        assertThat(leave.speakers().sameWord(first, own(HEAD))).hasValueSatisfying(rung -> assertThat(rung.post())
                .isEqualTo("department-head"));
        leave.decide("department-head", true, own(HEAD), "", later(1));
        assertThat(leave.turns()).extracting(ApprovalRung::post).containsExactly("gm-office");
    }

    @Test
    void somebody_who_comes_gets_their_post_back_and_nobody_above_leaves_it_where_it_is() {
        var leave = asked(Needs.ALL, FIRST, SECOND);
        leave.settle(rung -> List.of("department-head/customer-service"), (rung, desk) -> desk.startsWith("department"));

        var back = leave.settle(rung -> List.of(), (rung, desk) -> true);
        var nobody = leave.settle(rung -> List.of("general-office/*"), (rung, desk) -> false);

        assertThat(back).hasSize(1);
        assertThat(nobody).isEmpty();
        assertThat(leave.turns().get(0).isStoodIn()).isFalse();
    }

    /** Where one voice is enough, those who are there speak; nobody speaks in the place of the others. */
    @Test
    void of_a_ladder_that_wants_one_voice_an_empty_post_is_left_empty() {
        var correction = asked(Needs.ANY, FIRST, SECOND);

        var moved = correction.settle(
                rung -> List.of("general-office/*"), (rung, desk) -> !desk.equals("supervisor/*"));

        assertThat(moved).isEmpty();
    }

    /** CLK-006: destruction wants two people, whoever stands in for whom. */
    @Test
    void a_ladder_no_regulation_names_wants_another_person_on_each_rung() {
        var destruction = new Approval(
                Ids.next(),
                new NewApproval(
                        "record-destruction",
                        Ids.next(),
                        "D-1",
                        "过期卷宗",
                        APPLICANT,
                        "",
                        "record-destruction",
                        "CLK-006",
                        null,
                        List.of(FIRST, THIRD),
                        Needs.ALL),
                NOON);
        destruction.settle(rung -> List.of("general-office/*"), (rung, desk) -> desk.equals("general-office/*"));
        var first = destruction.turns().get(0);

        destruction.decide("cs-supervisor", true, own(OFFICE), "", later(1));

        assertThat(destruction.speakers().sameWord(first, own(OFFICE))).isEmpty();
        assertThatThrownBy(() -> destruction.decide("gm-office", true, own(OFFICE), "", later(2)))
                .isInstanceOf(ForbiddenException.class);
        assertThat(destruction.decide("gm-office", true, own(HEAD), "", later(2))).contains(Outcome.AGREED);
    }

    private static Approval asked(Needs needs, Rung... rungs) {
        return new Approval(Ids.next(), request(needs, rungs), NOON);
    }

    private static NewApproval request(Needs needs, Rung... rungs) {
        return new NewApproval(
                "register:leave",
                Ids.next(),
                "TLV-20261120-0001",
                "请假九天",
                APPLICANT,
                "customer-service",
                "leave",
                "TUN-053",
                null,
                Arrays.asList(rungs),
                needs);
    }

    private static Decider own(UUID person) {
        return new Decider(person, null);
    }

    private static Instant later(int hours) {
        return NOON.plus(Duration.ofHours(hours));
    }

    private static List<RungState> states(Approval approval) {
        return approval.rungs().stream().map(ApprovalRung::state).toList();
    }
}
