package shouwen.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A season's bill of one flat, and the complaint about it. */
final class BillFixture {

    static final UUID ACCOUNT = UUID.randomUUID();

    private BillFixture() {}

    static Bill bill(String amount) {
        var season = new BillPeriod(LocalDate.of(2026, 10, 20), LocalDate.of(2027, 4, 6));
        var due = new Bill.Due(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31));
        return new Bill(UUID.randomUUID(), "B-20261001-0001", ACCOUNT, season, "100.00 m² × 27.00", cny(amount), due);
    }

    static Complaint complaint() {
        return new Complaint(UUID.randomUUID(), "C-20261121-0001", ACCOUNT, true, true);
    }

    static Money cny(String amount) {
        return new Money(new BigDecimal(amount));
    }
}
