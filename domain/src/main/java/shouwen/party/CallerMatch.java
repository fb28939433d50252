package shouwen.party;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody the caller may be. One row per open account; a customer without any has one row without account.
 *
 * @param accountId null for a customer without account, and so are number, address and area empty
 * @param phone masked, unless a service that discloses says otherwise
 */
public record CallerMatch(
        UUID customerId,
        @Nullable UUID accountId,
        String accountNumber,
        String customerName,
        String phone,
        String address,
        String area,
        Marks marks) {}
