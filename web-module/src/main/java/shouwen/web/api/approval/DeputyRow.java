package shouwen.web.api.approval;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import shouwen.identity.Delegation;

/**
 * Who decides for whom, from one day to another, both included.
 *
 * @param ended whether it was ended before its time
 */
public record DeputyRow(
        UUID id,
        UUID from,
        String fromName,
        UUID to,
        String toName,
        LocalDate firstDay,
        LocalDate lastDay,
        String reason,
        boolean ended) {

    static DeputyRow of(Delegation delegation, Map<UUID, String> names) {
        return new DeputyRow(
                delegation.id(),
                delegation.from(),
                names.getOrDefault(delegation.from(), ""),
                delegation.to(),
                names.getOrDefault(delegation.to(), ""),
                delegation.firstDay(),
                delegation.lastDay(),
                delegation.reason(),
                delegation.revokedAt() != null);
    }
}
