package shouwen.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shouwen.policy.CaseFacts;
import shouwen.policy.CaseKind;
import shouwen.policy.Channel;
import shouwen.policy.Severity;
import shouwen.shared.ConflictException;
import shouwen.shared.Ids;

class ServiceCaseTest {

    private static final Instant MORNING = Instant.parse("2026-11-02T01:00:00Z");
    private static final UUID FIRST_ASKED = Ids.next();

    @Test
    @Tag("TUN-113:inside")
    void tun_113_whoever_takes_the_case_keeps_it_through_every_hand_over() {
        var complaint = registered(CaseKind.COMPLAINT);

        complaint.handOver("maintenance");
        complaint.returned();
        complaint.handOver("billing");
        complaint.resultReturned();
        complaint.sendBack();

        assertThat(complaint.ownerId()).isEqualTo(FIRST_ASKED);
        assertThat(complaint.step()).isEqualTo(3);
    }

    @Test
    @Tag("TUN-113:outside")
    void tun_113_formally_passed_on_it_is_another_s() {
        var complaint = registered(CaseKind.COMPLAINT);
        var colleague = Ids.next();

        complaint.passTo(colleague);

        assertThat(complaint.ownerId()).isEqualTo(colleague);
    }

    @Test
    @Tag("TUN-113:boundary")
    void tun_113_once_closed_it_is_passed_to_nobody() {
        var repair = answered(CaseKind.REPAIR);
        repair.close(CaseOutcome.SOLVED, MORNING);

        assertThatThrownBy(() -> repair.passTo(Ids.next())).isInstanceOf(ConflictException.class);
        assertThat(repair.ownerId()).isEqualTo(FIRST_ASKED);
    }

    @Test
    @Tag("TUN-022:inside")
    void tun_022_who_is_at_fault_may_say_sorry() {
        assertThat(judged(Responsibility.COMPANY).responsibility().allowsApology()).isTrue();
    }

    @Test
    @Tag("TUN-022:outside")
    void tun_022_who_is_not_at_fault_says_no_such_thing() {
        assertThat(judged(Responsibility.NOT_COMPANY).responsibility().allowsApology()).isFalse();
    }

    @Test
    @Tag("TUN-022:boundary")
    void tun_022_while_the_fault_is_nobody_s_yet_no_apology_is_offered() {
        assertThat(judged(Responsibility.UNDETERMINED).responsibility().allowsApology()).isFalse();
        assertThat(registered(CaseKind.COMPLAINT).responsibility().allowsApology()).isFalse();
    }

    private static ServiceCase judged(Responsibility verdict) {
        var complaint = registered(CaseKind.COMPLAINT);
        complaint.handOver("maintenance");
        complaint.resultReturned();
        complaint.acceptResult("valve stuck", verdict);
        return complaint;
    }

    @Test
    void hea_024_a_complaint_ends_only_after_the_customer_was_answered() {
        var complaint = registered(CaseKind.COMPLAINT);
        complaint.handOver("maintenance");
        complaint.resultReturned();

        assertThatThrownBy(() -> complaint.close(CaseOutcome.SOLVED, MORNING)).isInstanceOf(ConflictException.class);

        complaint.acceptResult("valve stuck", Responsibility.COMPANY);
        complaint.answered(true, MORNING);
        complaint.close(CaseOutcome.SOLVED, MORNING);
        assertThat(complaint.state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void exp_035_a_dissatisfied_customer_sends_it_round_again_and_the_round_is_counted() {
        var repair = answered(CaseKind.REPAIR);

        repair.goRoundAgain("maintenance");

        assertThat(repair.round()).isEqualTo(2);
        assertThat(repair.state()).isEqualTo(CaseState.AT_DEPARTMENT);
        assertThat(repair.answeredAt()).isNull();
    }

    @Test
    void wat_032_explaining_ends_only_what_the_customer_is_dissatisfied_with() {
        var repair = answered(CaseKind.REPAIR);

        assertThatThrownBy(() -> repair.close(CaseOutcome.EXPLAINED_HANDLING_RIGHT, MORNING))
                .isInstanceOf(ConflictException.class);

        repair.dissatisfied();
        repair.close(CaseOutcome.EXPLAINED_HANDLING_RIGHT, MORNING);
        assertThat(repair.outcome()).isEqualTo(CaseOutcome.EXPLAINED_HANDLING_RIGHT);
    }

    @Test
    void only_a_consultation_is_answered_on_the_spot() {
        var complaint = registered(CaseKind.COMPLAINT);
        var consultation = registered(CaseKind.CONSULTATION);

        consultation.answeredOnTheSpot(false, MORNING);

        assertThat(consultation.state()).isEqualTo(CaseState.ANSWERED);
        assertThatThrownBy(() -> complaint.answeredOnTheSpot(false, MORNING)).isInstanceOf(ConflictException.class);
    }

    @Test
    void whatever_happens_it_has_its_owner_and_nothing_moves_it_once_closed() {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var walked = registered(CaseKind.values()[random.nextInt(CaseKind.values().length)]);
            for (int i = 0; i < 40; i++) {
                boolean wasClosed = walked.state() == CaseState.CLOSED;
                int stepBefore = walked.step();
                boolean moved = tryOne(walked, random.nextInt(11));

                assertThat(walked.ownerId()).as("seed %s", seed).isEqualTo(FIRST_ASKED);
                assertThat(walked.step()).isBetween(stepBefore, stepBefore + 1);
                assertThat(wasClosed && moved).as("seed %s", seed).isFalse();
            }
        }
    }

    private static boolean tryOne(ServiceCase walked, int which) {
        try {
            switch (which) {
                case 0 -> walked.handOver("maintenance");
                case 1 -> walked.returned();
                case 2 -> walked.resultReturned();
                case 3 -> walked.acceptResult("cause", Responsibility.COMPANY);
                case 4 -> walked.sendBack();
                case 5 -> walked.answered(true, MORNING);
                case 6 -> walked.answeredOnTheSpot(true, MORNING);
                case 7 -> walked.goRoundAgain("billing");
                case 8 -> walked.dissatisfied();
                case 9 -> walked.close(CaseOutcome.SOLVED, MORNING);
                default -> walked.close(CaseOutcome.EXPLAINED_HANDLING_RIGHT, MORNING);
            }
            return true;
        } catch (ConflictException refused) {
            return false;
        }
    }

    private static ServiceCase answered(CaseKind kind) {
        var serviceCase = registered(kind);
        serviceCase.handOver("maintenance");
        serviceCase.resultReturned();
        serviceCase.acceptResult("", Responsibility.UNDETERMINED);
        serviceCase.answered(true, MORNING);
        return serviceCase;
    }

    private static ServiceCase registered(CaseKind kind) {
        var facts = new CaseFacts(kind, "no-heat", Severity.GENERAL, Channel.HOTLINE, Map.of());
        var registration = new Registration(
                facts, new Complainant("王小明", "13800138000", "和平路1号", ""), null, null, "暖气不热", "", "");
        return new ServiceCase(
                Ids.next(),
                Ids.next(),
                new CaseNumber(CaseNumber.prefix(kind) + "-20261102-0001"),
                registration,
                FIRST_ASKED,
                Ids.next(),
                MORNING);
    }
}
