package shouwen.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * A bill as the statement shows it.
 *
 * @param version of the bill, to be sent back with a correction
 * @param paid what has been paid on it so far
 */
public record BillLine(
        UUID id,
        Integer version,
        String number,
        LocalDate periodFrom,
        LocalDate periodTo,
        String basis,
        BigDecimal amount,
        BigDecimal paid,
        LocalDate issuedOn,
        LocalDate dueOn) {

    /** Takes a sum of no payments for nothing paid. */
    public BillLine {
        paid = Objects.requireNonNullElse(paid, Money.ZERO.amount());
    }

    /** What is still owed; below zero when the operator owes. */
    public BigDecimal outstanding() {
        return amount.subtract(paid);
    }

    /** Owed although the last day to pay has passed. */
    public boolean isInArrears(LocalDate today) {
        return outstanding().signum() > 0 && dueOn.isBefore(today);
    }
}
