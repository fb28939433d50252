package shouwen.party;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A customer, what they live in and their account, taken down together.
 *
 * @param phone as typed
 * @param marks codes of {@link Mark}
 * @param area the supply area, empty when unknown
 * @param heatedArea in square metres; null when not heated by area
 * @param supplyClass what the regulation calls such an account, empty for none
 */
public record NewAccount(
        String name,
        String phone,
        CustomerKind kind,
        Set<String> marks,
        String address,
        String area,
        @Nullable BigDecimal heatedArea,
        String accountNumber,
        String supplyClass,
        LocalDate openedOn) {}
