package shouwen.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static shouwen.billing.BillFixture.ACCOUNT;
import static shouwen.billing.BillFixture.bill;
import static shouwen.billing.BillFixture.cny;
import static shouwen.billing.BillFixture.complaint;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.InvalidInputException;
import shouwen.shared.RefusedException;

class CorrectionTest {

    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final UUID CLERK = UUID.randomUUID();
    private static final UUID HEAD = UUID.randomUUID();

    @Test
    void an_approved_correction_changes_the_bill_and_names_the_complaint_HEA_023() {
        var bill = bill("2700.00");
        var complaint = complaint();
        var correction = new Correction(bill, complaint, cny("2497.50"), "area measured anew: 92.50", CLERK, NOW);

        correction.approve(bill, "", HEAD, NOW);

        assertThat(bill.amount()).isEqualTo(cny("2497.50"));
        assertThat(correction.before()).isEqualTo(cny("2700.00"));
        assertThat(correction.caseId()).isEqualTo(complaint.caseId());
        assertThat(correction.decidedBy()).isEqualTo(HEAD);
    }

    @Test
    void nobody_decides_their_own_proposal() {
        var bill = bill("2700.00");
        var correction = proposed(bill);

        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> correction.approve(bill, "", CLERK, NOW))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("correction.own"));
        assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> correction.refuse("no", CLERK, NOW));
        assertThat(bill.amount()).isEqualTo(cny("2700.00"));
    }

    @Test
    void a_refused_correction_says_why_and_leaves_the_bill() {
        var bill = bill("2700.00");
        var correction = proposed(bill);

        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> correction.refuse(" ", HEAD, NOW));
        correction.refuse("the area is right", HEAD, NOW);

        assertThat(correction.state()).isEqualTo(CorrectionState.REFUSED);
        assertThat(bill.amount()).isEqualTo(cny("2700.00"));
    }

    @Test
    void a_bill_that_changed_meanwhile_is_not_changed_again() {
        var bill = bill("2700.00");
        var first = new Correction(bill, complaint(), cny("2500"), "meter", CLERK, NOW);
        var second = new Correction(bill, complaint(), cny("2600"), "meter", CLERK, NOW);
        first.approve(bill, "", HEAD, NOW);

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> second.approve(bill, "", HEAD, NOW))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("correction.billChanged"));
        assertThat(bill.amount()).isEqualTo(cny("2500.00"));
    }

    @Test
    void only_a_billing_complaint_about_that_account_still_at_work_justifies_a_correction_HEA_022() {
        var id = UUID.randomUUID();
        var notBilling = new Complaint(id, "C-20261121-0001", ACCOUNT, false, true);
        var otherAccount = new Complaint(id, "C-20261121-0001", UUID.randomUUID(), true, true);
        var noAccount = new Complaint(id, "C-20261121-0001", null, true, true);
        var finished = new Complaint(id, "C-20261121-0001", ACCOUNT, true, false);

        for (var wrong : List.of(notBilling, otherAccount, noAccount, finished)) {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> new Correction(bill("2700"), wrong, cny("2500"), "meter", CLERK, NOW));
        }
    }

    @Test
    void amounts_that_change_nothing_fall_below_zero_or_grow_tenfold_are_refused() {
        for (var absurd : List.of("2700.00", "-1", "27000.01")) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> new Correction(bill("2700"), complaint(), cny(absurd), "meter", CLERK, NOW));
        }
    }

    @Test
    void a_correction_says_why() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new Correction(bill("2700"), complaint(), cny("2500"), "", CLERK, NOW));
    }

    /** Whatever the order of attempts by whomever: one decision at most, never the proposer's, one change at most. */
    @Property(tries = 500)
    void however_often_it_is_tried_there_is_one_decision_by_another_person(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 5) Integer> attempts) {
        var people = List.of(CLERK, HEAD, UUID.randomUUID());
        var bill = bill("2700.00");
        var correction = proposed(bill);
        int decisions = 0;

        for (int attempt : attempts) {
            try {
                if (attempt < 3) {
                    correction.approve(bill, "", people.get(attempt), NOW);
                } else {
                    correction.refuse("no", people.get(attempt - 3), NOW);
                }
                decisions++;
            } catch (RefusedException expected) {
                assertThat(expected.code()).isIn("correction.own", "correction.decided");
            }
        }

        boolean othersTried = attempts.stream().anyMatch(attempt -> attempt % 3 != 0);
        assertThat(decisions).isEqualTo(othersTried ? 1 : 0);
        assertThat(CLERK).isNotEqualTo(correction.decidedBy());
        boolean approved = correction.state() == CorrectionState.APPROVED;
        assertThat(bill.amount()).isEqualTo(cny(approved ? "2500.00" : "2700.00"));
    }

    private static Correction proposed(Bill bill) {
        return new Correction(bill, complaint(), cny("2500.00"), "meter read wrongly", CLERK, NOW);
    }
}
