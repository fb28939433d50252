package shouwen.identity.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.Ledger;
import shouwen.identity.ApiToken;
import shouwen.identity.Role;
import shouwen.shared.UnknownThingException;

/** Makes and ends the tokens by which programs act with the rights of a person. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class ApiTokens {

    private static final String OF_STAFF =
            "select t from ApiToken t where t.operatorId = :operator and t.staffId = :staff order by t.createdAt desc";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    StaffRecords staff;

    @Inject
    TokenMint mint;

    @Inject
    Ledger ledger;

    @Inject
    Event<StaffChanged> changes;

    @Inject
    Clock clock;

    /** A token as listed: everything but its secret. */
    public record TokenLine(
            UUID id, String label, Instant createdAt, @Nullable Instant expiresAt, @Nullable Instant revokedAt) {}

    /**
     * Makes a token for a person of the own operator.
     *
     * @param label what it is for, 1 to 80 characters
     * @param expiresAt null for no end
     */
    public IssuedToken issue(UUID staffId, String label, @Nullable Instant expiresAt) {
        var caller = callers.current();
        return mint.issue(staff.require(caller.operatorId(), staffId), label, expiresAt, caller.staffId());
    }

    public List<TokenLine> ofStaff(UUID staffId) {
        return entities.createQuery(OF_STAFF, ApiToken.class)
                .setParameter("operator", callers.current().operatorId())
                .setParameter("staff", staffId)
                .getResultStream()
                .map(t -> new TokenLine(t.id(), t.label(), t.createdAt(), t.expiresAt(), t.revokedAt()))
                .toList();
    }

    /** Ends a token: at once on this node, within five seconds on the others. */
    public void revoke(UUID tokenId) {
        var caller = callers.current();
        var token = entities.find(ApiToken.class, tokenId);
        if (token == null || !token.operatorId().equals(caller.operatorId())) {
            throw new UnknownThingException("token", tokenId);
        }
        token.revoke(clock.instant());
        changes.fire(new StaffChanged(token.operatorId(), token.staffId()));
        ledger.write(caller.operatorId(), null, "token.revoked", caller.staffId(), Map.of("token", tokenId));
    }
}
