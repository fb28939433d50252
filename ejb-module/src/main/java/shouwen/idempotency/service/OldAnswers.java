package shouwen.idempotency.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Forgets answers past their time, so that keys do not fill the database. */
@Singleton
@PermitAll // called by its timer only
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OldAnswers {

    private static final int AT_ONCE = 5_000;

    @Inject
    KeptAnswers answers;

    @Schedule(hour = "*", minute = "41", persistent = false)
    void forget() {
        int dropped;
        do {
            dropped = answers.dropOld(AT_ONCE);
        } while (dropped == AT_ONCE);
    }
}
