package shouwen.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import shouwen.shared.InvalidInputException;

/** The days a bill is for, both ends included. */
@Embeddable
public record Period(@Column(name = "period_from") LocalDate from, @Column(name = "period_to") LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new InvalidInputException("periodTo", "endsBeforeBegin");
        }
    }
}
