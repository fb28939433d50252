package shouwen.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an account was billed and paid, newest first.
 *
 * @param heatedArea in square metres; null when not heated by area
 * @param asOf the day arrears are counted for, in the operator's zone
 */
public record AccountStatement(
        UUID accountId,
        String accountNumber,
        String customerName,
        String address,
        @Nullable BigDecimal heatedArea,
        LocalDate asOf,
        List<BillLine> bills,
        List<PaymentLine> payments) {

    public AccountStatement {
        bills = List.copyOf(bills);
        payments = List.copyOf(payments);
    }

    public BigDecimal billed() {
        return sum(BillLine::amount, bill -> true);
    }

    public BigDecimal paid() {
        return sum(BillLine::paid, bill -> true);
    }

    /** What is owed in all; below zero when the operator owes. */
    public BigDecimal balance() {
        return billed().subtract(paid());
    }

    /** What should have been paid by now and was not. */
    public BigDecimal arrears() {
        return sum(BillLine::outstanding, bill -> bill.isInArrears(asOf));
    }

    private BigDecimal sum(Function<BillLine, BigDecimal> amount, Predicate<BillLine> which) {
        return bills.stream().filter(which).map(amount).reduce(Money.ZERO.amount(), BigDecimal::add);
    }
}
