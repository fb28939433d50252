package shouwen.web.cases;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.party.CallerMatch;

/**
 * Somebody who may be calling, as the call-taker sees them before the second sentence.
 *
 * @param accountNumber empty for a customer without account
 * @param phone masked
 * @param marks codes of what makes the household one to be careful with
 * @param arrears overdue sum of the account; null when nothing is overdue
 */
public record CallerCard(
        UUID customerId,
        String accountNumber,
        String name,
        String phone,
        String address,
        String area,
        List<String> marks,
        @Nullable BigDecimal arrears)
        implements Serializable {

    static CallerCard of(CallerMatch match, @Nullable BigDecimal arrears) {
        return new CallerCard(
                match.customerId(),
                match.accountNumber(),
                match.customerName(),
                match.phone(),
                match.address(),
                match.area(),
                match.marks().codes(),
                arrears);
    }

    /** One line to choose by. */
    public String label() {
        return Stream.of(name, accountNumber, address)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
