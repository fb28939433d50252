package shouwen.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.InvalidInputException;

class PaperLoanTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Period FORTNIGHT = Period.ofDays(14);
    private static final UUID OFFICE = UUID.randomUUID();
    private static final UUID ARCHIVIST = UUID.randomUUID();
    private static final UUID BORROWER = UUID.randomUUID();

    private final Paper paper = new Paper(
            UUID.randomUUID(),
            "DA-1",
            new Paper.Filed(UUID.randomUUID(), "WS-2026-000001", "complaint", "投诉卷", "archive", SecurityLevel.INTERNAL),
            "A-01",
            ARCHIVIST,
            NOW);

    /** CLK-003, TUN-067: without the sign-off nothing is handed over. */
    @Test
    void nothing_is_handed_over_that_was_not_signed_off() {
        var loan = loan(PaperUse.LOAN);

        assertThatThrownBy(() -> loan.handOver(ARCHIVIST, TODAY, FORTNIGHT, NOW))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("loan.notSignedOff");
    }

    /** TUN-067: nobody signs off what they want themselves. */
    @Test
    void the_borrower_neither_signs_off_nor_hands_over_nor_takes_back() {
        var loan = loan(PaperUse.LOAN);

        assertThatThrownBy(() -> loan.agree(BORROWER, "", NOW)).isInstanceOf(ForbiddenException.class);
        loan.agree(OFFICE, "", NOW);
        assertThatThrownBy(() -> loan.handOver(BORROWER, TODAY, FORTNIGHT, NOW)).isInstanceOf(ForbiddenException.class);
        loan.handOver(ARCHIVIST, TODAY, FORTNIGHT, NOW);
        assertThatThrownBy(() -> loan.takeBack(BORROWER, "", NOW)).isInstanceOf(ForbiddenException.class);
    }

    /** CLK-004, TUN-068: on its last day it is in time, the day after it is overdue and chased once a day. */
    @Test
    void is_overdue_the_day_after_its_term_and_chased_once_a_day() {
        var loan = lent(PaperUse.LOAN, FORTNIGHT);

        assertThat(loan.lastDay()).contains(TODAY.plusDays(14));
        assertThat(loan.isOverdue(TODAY.plusDays(14))).isFalse();
        assertThat(loan.chase(TODAY.plusDays(14))).isFalse();
        assertThat(loan.chase(TODAY.plusDays(15))).isTrue();
        assertThat(loan.chase(TODAY.plusDays(15))).isFalse();
        assertThat(loan.chase(TODAY.plusDays(16))).isTrue();
        assertThat(loan.chased()).isEqualTo(2);
    }

    /** CLK-004: a term the regulation leaves blank is not guessed; a recall sets the day. */
    @Test
    void without_a_term_it_is_due_only_when_it_is_recalled() {
        var loan = lent(PaperUse.LOAN, null);

        assertThat(loan.lastDay()).isEmpty();
        assertThat(loan.isOverdue(TODAY.plusYears(5))).isFalse();
        loan.recall(ARCHIVIST, "核查需要", TODAY, TODAY.plusDays(1), NOW);
        assertThat(loan.isOverdue(TODAY.plusDays(2))).isTrue();
        assertThatThrownBy(() -> loan.recall(ARCHIVIST, "再催", TODAY, TODAY.minusDays(1), NOW))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void what_is_read_in_the_reading_room_is_back_the_same_day() {
        var loan = lent(PaperUse.READING, FORTNIGHT);

        assertThat(loan.lastDay()).contains(TODAY);
        assertThat(loan.isOverdue(TODAY.plusDays(1))).isTrue();
    }

    /** TUN-068: once back it is back. */
    @Test
    void ends_when_it_is_taken_back() {
        var loan = lent(PaperUse.LOAN, FORTNIGHT);
        loan.takeBack(ARCHIVIST, "完好", NOW);

        assertThat(loan.state()).isEqualTo(LoanState.RETURNED);
        assertThat(loan.isOverdue(TODAY.plusYears(1))).isFalse();
        assertThatThrownBy(() -> loan.takeBack(ARCHIVIST, "", NOW)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(loan::withdraw).isInstanceOf(ConflictException.class);
    }

    /** CLK-006: what is out is not destroyed, what is destroyed is not lent. */
    @Test
    void a_file_of_paper_is_in_one_place() {
        paper.handOver(UUID.randomUUID(), PaperUse.READING);
        assertThat(paper.place()).isEqualTo(PaperPlace.READING_ROOM);
        assertThatThrownBy(() -> paper.handOver(UUID.randomUUID(), PaperUse.LOAN)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> paper.destroy(NOW)).isInstanceOf(ConflictException.class);

        paper.takeBack();
        paper.destroy(NOW);

        assertThatThrownBy(paper::takeBack).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> paper.handOver(UUID.randomUUID(), PaperUse.LOAN)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> paper.move("B-02")).isInstanceOf(ConflictException.class);
    }

    private PaperLoan loan(PaperUse use) {
        var wish = new PaperLoan.Wish(use, "核对", BORROWER, "operations", "general-office", "TUN-067");
        return new PaperLoan(paper, "JY-20261122-0001", wish, NOW);
    }

    private PaperLoan lent(PaperUse use, Period term) {
        var loan = loan(use);
        loan.agree(OFFICE, "", NOW);
        loan.handOver(ARCHIVIST, TODAY, term, NOW);
        return loan;
    }
}
