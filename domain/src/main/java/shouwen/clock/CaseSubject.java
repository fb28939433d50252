package shouwen.clock;

import java.util.List;
import java.util.UUID;
import shouwen.policy.CaseFacts;
import shouwen.policy.ClockRule;
import shouwen.policy.PolicyPack;

/** A case that clocks run for. */
public record CaseSubject(
        UUID operatorId, UUID id, String number, int step, UUID packVersionId, CaseFacts facts)
        implements ClockSubject {

    @Override
    public List<ClockRule> rules(PolicyPack pack) {
        return pack.clockRules(facts);
    }
}
