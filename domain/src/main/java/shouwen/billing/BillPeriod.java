package shouwen.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import shouwen.shared.InvalidInputException;

/** The days a bill is for, both ends included. */
@Embeddable
public record BillPeriod(@Column(name = "period_from") LocalDate begins, @Column(name = "period_to") LocalDate ends) {

    public BillPeriod {
        if (ends.isBefore(begins)) {
            throw new InvalidInputException("periodTo", "endsBeforeBegin");
        }
    }
}
