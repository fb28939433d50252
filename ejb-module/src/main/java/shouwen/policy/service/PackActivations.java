package shouwen.policy.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.policy.ActivationState;
import shouwen.policy.PackActivation;
import shouwen.policy.PackVersion;
import shouwen.shared.ConflictException;
import shouwen.shared.UnknownThingException;

/**
 * Lets a version of a pack count, in two steps by two people. Cases that run keep the version they began under; only what
 * begins afterwards goes by the new one.
 */
@Stateless
public class PackActivations {

    private static final String WAITING =
            """
            select count(a) from PackActivation a
            where a.operatorId = :operator and a.versionId = :version and a.state = :proposed
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ActivePacks packs;

    @Inject
    Callers callers;

    @Inject
    ActivationDecisions decisions;

    @Inject
    Event<ActivationProposed> proposed;

    @Inject
    Clock clock;

    /**
     * Proposes that a version counts. Refused for the one in force, while another proposal of it waits, and for a moment
     * that has passed.
     *
     * @param validFrom null for the moment of the decision
     * @return the id of the proposal
     */
    @RolesAllowed(Role.ADMINISTRATOR)
    public UUID propose(UUID versionId, @Nullable Instant validFrom, @Nullable String reason) {
        var me = callers.current();
        var version = version(me, versionId);
        refuseInForce(version);
        refuseSecond(version);
        var activation =
                new PackActivation(version, validFrom, reason == null ? "" : reason, me.staffId(), clock.instant());
        entities.persist(activation);
        decisions.write(me.staffId(), version, activation, "pack.proposed", validFrom);
        proposed.fire(new ActivationProposed(
                me.operatorId(), activation.id(), version.pack(), version.version(), me.staffId()));
        return activation.id();
    }

    /** Approves it; the version counts. Refused to the proposer and once decided. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.GENERAL_OFFICE})
    public void approve(UUID activationId, @Nullable String note) {
        decide(activationId, true, note);
    }

    /** Refuses it and says why. Refused to the proposer and once decided. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.GENERAL_OFFICE})
    public void refuse(UUID activationId, @Nullable String note) {
        decide(activationId, false, note);
    }

    private void decide(UUID activationId, boolean agreed, @Nullable String note) {
        var me = callers.current();
        decisions.decide(me.operatorId(), activationId, me.staffId(), agreed, note == null ? "" : note);
    }

    private void refuseInForce(PackVersion version) {
        var from = version.validFrom();
        if (from != null
                && !from.isAfter(clock.instant())
                && packs.forOperator(version.operatorId()).versionId().equals(version.id())) {
            throw new ConflictException("activation.inForce");
        }
    }

    private void refuseSecond(PackVersion version) {
        var waiting = entities.createQuery(WAITING, Long.class)
                .setParameter("operator", version.operatorId())
                .setParameter("version", version.id())
                .setParameter("proposed", ActivationState.PROPOSED)
                .getSingleResult();
        if (waiting > 0) {
            throw new ConflictException("activation.waiting");
        }
    }

    /** Locked, so that of two proposals at once the second sees the first. */
    private PackVersion version(Caller me, UUID id) {
        var version = entities.find(PackVersion.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (version == null || !version.operatorId().equals(me.operatorId())) {
            throw new UnknownThingException("packVersion", id);
        }
        return version;
    }
}
