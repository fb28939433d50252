package shouwen.billing;

import java.time.LocalDate;

/** A bill to be issued. */
public record NewBill(
        String accountNumber, BillPeriod period, String basis, Money amount, LocalDate issuedOn, LocalDate dueOn) {

    /** A bill by heated area, its arithmetic as the basis. */
    public static NewBill byArea(
            String accountNumber, BillPeriod period, AreaCharge charge, LocalDate issuedOn, LocalDate dueOn) {
        return new NewBill(accountNumber, period, charge.basis(), charge.amount(), issuedOn, dueOn);
    }
}
