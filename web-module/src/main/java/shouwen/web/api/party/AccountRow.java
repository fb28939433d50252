package shouwen.web.api.party;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.party.CallerMatch;

/**
 * Somebody the caller may be.
 *
 * @param accountId null for a customer without account
 * @param phone masked
 * @param marks what makes the household one to be careful with
 */
public record AccountRow(
        UUID customerId,
        @Nullable UUID accountId,
        String accountNumber,
        String customerName,
        String phone,
        String address,
        String area,
        List<String> marks) {

    static AccountRow of(CallerMatch match) {
        return new AccountRow(
                match.customerId(),
                match.accountId(),
                match.accountNumber(),
                match.customerName(),
                match.phone(),
                match.address(),
                match.area(),
                match.marks().codes());
    }
}
