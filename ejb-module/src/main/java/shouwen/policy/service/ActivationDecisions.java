package shouwen.policy.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.Ledger;
import shouwen.policy.ActivationState;
import shouwen.policy.PackActivation;
import shouwen.policy.PackVersion;
import shouwen.shared.UnknownThingException;

/** Carries out a decision on a proposal, for callers who have made sure of the right to it. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ActivationDecisions {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Ledger ledger;

    @Inject
    Event<ActivationDecided> decided;

    @Inject
    Clock clock;

    /** Approves it, and the version counts, or refuses it. Refused to the proposer and once decided. */
    public void decide(UUID operatorId, UUID activationId, UUID by, boolean agreed, String note) {
        var activation = locked(operatorId, activationId);
        var version = entities.find(PackVersion.class, activation.versionId(), LockModeType.PESSIMISTIC_WRITE);
        if (agreed) {
            var from = activation.approve(version, note, by, clock.instant());
            write(by, version, activation, "pack.activated", from);
        } else {
            activation.refuse(note, by, clock.instant());
            write(by, version, activation, "pack.activation-refused", activation.validFrom());
        }
        decided.fire(new ActivationDecided(
                operatorId,
                activation.id(),
                version.id(),
                version.pack(),
                version.version(),
                activation.state(),
                activation.proposedBy(),
                by,
                activation.note()));
    }

    /** Whether a proposal still waits; it is locked, so that of two decisions at once the second sees the first. */
    public boolean isWaiting(UUID operatorId, UUID activationId) {
        return locked(operatorId, activationId).state() == ActivationState.PROPOSED;
    }

    private PackActivation locked(UUID operatorId, UUID id) {
        var activation = entities.find(PackActivation.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (activation == null || !activation.operatorId().equals(operatorId)) {
            throw new UnknownThingException("activation", id);
        }
        return activation;
    }

    void write(UUID by, PackVersion version, PackActivation activation, String type, @Nullable Instant validFrom) {
        var body = new HashMap<String, Object>(Map.of(
                "activation", activation.id(),
                "packVersion", version.id(),
                "pack", version.pack(),
                "version", version.version(),
                "reason", activation.reason(),
                "note", activation.note()));
        if (validFrom != null) {
            body.put("validFrom", validFrom);
        }
        ledger.write(version.operatorId(), null, type, by, body);
    }
}
