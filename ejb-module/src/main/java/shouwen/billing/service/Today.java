package shouwen.billing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import shouwen.policy.service.ActivePacks;

/** The day it is where an operator works. */
@ApplicationScoped
class Today {

    @Inject
    ActivePacks packs;

    @Inject
    Clock clock;

    LocalDate at(UUID operatorId) {
        return LocalDate.ofInstant(clock.instant(), zone(operatorId));
    }

    ZoneId zone(UUID operatorId) {
        return packs.forOperator(operatorId).pack().zone();
    }
}
