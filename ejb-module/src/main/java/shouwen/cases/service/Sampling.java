package shouwen.cases.service;

import shouwen.cases.ServiceCase;
import shouwen.policy.PolicyPack;

/** Whether a case is among those called back: all of them, or a share drawn by the case's own identifier. */
final class Sampling {

    private Sampling() {}

    static boolean calls(PolicyPack pack, ServiceCase serviceCase) {
        long drawn = serviceCase.id().getLeastSignificantBits();
        return pack.callBackRule(serviceCase.facts()).calls(Math.floorMod(drawn, 100));
    }
}
