package shouwen.staff.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import shouwen.audit.service.Ledger;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.TokenSecret;
import shouwen.identity.service.Callers;
import shouwen.staff.RosterFeed;

/** The address of one's own calendar: made, shown once, withdrawn. */
@Stateless
@RolesAllowed({
    Role.CALL_TAKER, Role.SUPERVISOR, Role.DISPATCHER, Role.TECHNICIAN, Role.BILLING_CLERK, Role.DEPARTMENT_HEAD,
    Role.GENERAL_OFFICE
})
public class RosterFeeds {

    private static final String MINE =
            "select f from RosterFeed f where f.operatorId = :operator and f.staffId = :person and f.revokedAt is null";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    /** Makes a new secret; the one before opens nothing from now on. */
    public String issue() {
        var caller = callers.current();
        find(caller).ifPresent(feed -> feed.revoke(clock.instant()));
        entities.flush();
        var secret = TokenSecret.fresh();
        var feed = new RosterFeed(caller.operatorId(), caller.staffId(), secret.sha256(), clock.instant());
        entities.persist(feed);
        write(caller, "feed.issued", feed.id());
        return secret.value();
    }

    /** Nothing happens when there is none. */
    public void revoke() {
        var caller = callers.current();
        find(caller).ifPresent(feed -> {
            feed.revoke(clock.instant());
            write(caller, "feed.revoked", feed.id());
        });
    }

    /** Since when the caller has an address. */
    public Optional<Instant> since() {
        return find(callers.current()).map(RosterFeed::madeAt);
    }

    private Optional<RosterFeed> find(Caller caller) {
        return entities.createQuery(MINE, RosterFeed.class)
                .setParameter("operator", caller.operatorId())
                .setParameter("person", caller.staffId())
                .getResultStream()
                .findFirst();
    }

    private void write(Caller caller, String type, UUID feed) {
        ledger.write(caller.operatorId(), null, type, caller.staffId(), Map.of("feed", feed));
    }
}
