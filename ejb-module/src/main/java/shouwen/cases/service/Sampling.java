package shouwen.cases.service;

import shouwen.cases.ServiceCase;
import shouwen.policy.PolicyPack;
import shouwen.policy.Sample;

/** Whether a case is among those called back: all of them, or a share drawn by rule and number, the same whenever asked. */
final class Sampling {

    private Sampling() {}

    static boolean calls(PolicyPack pack, ServiceCase serviceCase) {
        var rule = pack.callBackRule(serviceCase.facts());
        return rule.calls(new Sample(rule.id()).draw(serviceCase.number().value()));
    }
}
