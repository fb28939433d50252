package shouwen.cases.service;

import org.jspecify.annotations.Nullable;
import shouwen.cases.ServiceCase;
import shouwen.shared.ConflictException;

/** Refuses an act on a case that somebody changed since it was shown. */
final class Versions {

    private Versions() {}

    /** @param version what the caller saw; null to act on whatever it is now */
    static void refuseStale(ServiceCase serviceCase, @Nullable Integer version) {
        if (version != null && version != serviceCase.version()) {
            throw new ConflictException("changedMeanwhile", serviceCase.number().value());
        }
    }
}
