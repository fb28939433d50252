package shouwen.archive.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import shouwen.archive.FilingPlan;
import shouwen.policy.service.ActivePacks;
import shouwen.shared.UnknownThingException;

/** The filing plan of an operator, from the regulation in force. */
@ApplicationScoped
class FilingPlans {

    @Inject
    ActivePacks packs;

    /** One without classes while the operator has no regulation. */
    FilingPlan of(UUID operatorId) {
        try {
            return FilingPlan.of(packs.forOperator(operatorId).pack());
        } catch (UnknownThingException noPackYet) {
            return FilingPlan.NONE;
        }
    }
}
