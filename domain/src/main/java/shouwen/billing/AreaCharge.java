package shouwen.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import shouwen.shared.InvalidInputException;

/** A charge by heated area. Its text is the arithmetic a customer is shown (HEA-022). */
public record AreaCharge(BigDecimal squareMetres, Money pricePerSquareMetre) {

    public AreaCharge {
        if (squareMetres.signum() <= 0) {
            throw new InvalidInputException("heatedArea", "outOfRange", "0.01", "1000000");
        }
    }

    public Money amount() {
        return pricePerSquareMetre.times(squareMetres);
    }

    /** For example {@code 92.50 m² × 27.00}. */
    public String basis() {
        return squareMetres.setScale(2, RoundingMode.HALF_UP).toPlainString() + " m² × " + pricePerSquareMetre;
    }
}
