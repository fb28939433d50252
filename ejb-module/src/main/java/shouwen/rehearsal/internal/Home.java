package shouwen.rehearsal.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household of the rehearsed town.
 *
 * @param billNumber of its last bill; null where the operator sends none
 */
record Home(
        UUID accountId, String accountNumber, String name, String phone, String address, @Nullable String billNumber) {}
