package shouwen.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.Ledger;
import shouwen.identity.ApiToken;
import shouwen.identity.Staff;
import shouwen.identity.TokenSecret;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;

/** Makes tokens. */
@ApplicationScoped
class TokenMint {

    private static final int LONGEST_LABEL = 80;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    IssuedToken issue(Staff holder, String label, @Nullable Instant expiresAt, @Nullable UUID actorId) {
        if (label.isBlank() || label.length() > LONGEST_LABEL) {
            throw new InvalidInputException("label", "length", 1, LONGEST_LABEL);
        }
        var secret = TokenSecret.fresh();
        var token = new ApiToken(holder, Ids.next(), label.strip(), secret.sha256(), clock.instant(), expiresAt);
        entities.persist(token);
        ledger.write(
                holder.operatorId(),
                null,
                "token.issued",
                actorId,
                Map.of("token", token.id(), "staff", holder.id(), "label", token.label()));
        return new IssuedToken(token.id(), secret.value());
    }
}
