package shouwen.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import shouwen.shared.InvalidInputException;

/** An amount in the operator's currency (CNY), in hundredths. May be negative: what the operator owes a customer. */
public record Money(BigDecimal amount) implements Comparable<Money> {

    public static final Money ZERO = new Money(BigDecimal.ZERO);
    private static final BigDecimal MAX = new BigDecimal("99999999.99");

    /** Rounds halves up, as prices are. */
    public Money {
        amount = amount.setScale(2, RoundingMode.HALF_UP);
    }

    /** An amount typed in: nothing below zero, no parts of a hundredth, at most 99,999,999.99. */
    public static Money typed(String field, @Nullable BigDecimal amount) {
        if (amount == null) {
            throw new InvalidInputException(field, "missing");
        }
        // the exponent first: rounding 1E+999999999 would write out a gigabyte of noughts
        long digitsBeforePoint = (long) amount.precision() - amount.scale();
        boolean tooGreat = amount.signum() != 0 && digitsBeforePoint > 8;
        if (amount.signum() < 0 || tooGreat || amount.compareTo(MAX) > 0) {
            throw new InvalidInputException(field, "outOfRange", "0.00", MAX.toPlainString());
        }
        if (amount.signum() != 0 && amount.stripTrailingZeros().scale() > 2) {
            throw new InvalidInputException(field, "tooPrecise", 2);
        }
        return amount.signum() == 0 ? ZERO : new Money(amount);
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor));
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
