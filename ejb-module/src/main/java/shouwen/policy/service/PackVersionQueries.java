package shouwen.policy.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.policy.ActivationState;
import shouwen.policy.EntryDifference;
import shouwen.policy.OverlayEntry;
import shouwen.policy.PackActivation;
import shouwen.policy.PackText;
import shouwen.policy.internal.OverlayEntries;
import shouwen.policy.internal.PackDifferences;
import shouwen.shared.Page;
import shouwen.shared.UnknownThingException;

/** The versions of the caller's own operator, what was proposed of them, and how two of them differ. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.GENERAL_OFFICE})
public class PackVersionQueries {

    private static final int MOST = 200;
    private static final int DECIDED_SHOWN = 20;
    private static final String WAITING =
            """
            select a from PackActivation a
            where a.operatorId = :operator and a.state = :proposed
            order by a.signatures.proposedAt desc, a.id desc
            """;
    private static final String DECIDED =
            """
            select a from PackActivation a
            where a.operatorId = :operator and a.state <> :proposed
            order by a.signatures.decidedAt desc, a.id desc
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ActivePacks packs;

    @Inject
    PackVersions versions;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * The versions, the last taken in first.
     *
     * @param after the id the page before ended with, null for the first
     * @param limit 1 to 200
     */
    public Page<VersionRow> versions(@Nullable UUID after, int limit) {
        int most = Math.min(Math.max(limit, 1), MOST);
        var me = callers.current();
        var active = active(me.operatorId());
        var found = versions.takenIn(me.operatorId(), after, most + 1);
        var rows = found.stream().limit(most).map(one -> row(one, active)).toList();
        return new Page<>(rows, found.size() > most ? found.get(most - 1).id().toString() : null);
    }

    /** One of them. Refused when the operator has no such version. */
    public VersionRow version(UUID id) {
        var me = callers.current();
        return versions.one(me.operatorId(), id)
                .map(one -> row(one, active(me.operatorId())))
                .orElseThrow(() -> new UnknownThingException("packVersion", id));
    }

    /** The version what begins now goes by; empty while there is none. */
    public Optional<VersionRow> inForce() {
        return active(callers.current().operatorId()).map(this::version);
    }

    private Optional<UUID> active(UUID operatorId) {
        try {
            return Optional.of(packs.forOperator(operatorId).versionId());
        } catch (UnknownThingException noPackYet) {
            return Optional.empty();
        }
    }

    private VersionRow row(PackVersions.Validity one, Optional<UUID> active) {
        return new VersionRow(one.line(), state(one, active));
    }

    private VersionRow.State state(PackVersions.Validity one, Optional<UUID> active) {
        if (one.from() == null) {
            return VersionRow.State.DRAFT;
        }
        if (active.filter(one.id()::equals).isPresent()) {
            return VersionRow.State.IN_FORCE;
        }
        return one.isValidAt(clock.instant()) ? VersionRow.State.PAST : VersionRow.State.COMING;
    }

    /** Proposals that wait, then the last twenty decided. */
    public List<ActivationLine> activations() {
        return Stream.concat(activations(WAITING, MOST), activations(DECIDED, DECIDED_SHOWN)).toList();
    }

    private Stream<ActivationLine> activations(String query, int most) {
        var me = callers.current();
        return entities.createQuery(query, PackActivation.class)
                .setParameter("operator", me.operatorId())
                .setParameter("proposed", ActivationState.PROPOSED)
                .setMaxResults(most)
                .getResultStream()
                .map(activation -> ActivationLine.of(activation, me.staffId()));
    }

    /** One proposal. Refused when the operator has no such one. */
    public ActivationLine activation(UUID id) {
        var me = callers.current();
        var found = entities.find(PackActivation.class, id);
        if (found == null || !found.operatorId().equals(me.operatorId())) {
            throw new UnknownThingException("activation", id);
        }
        return ActivationLine.of(found, me.staffId());
    }

    /** What is added, gone or changed from one version to another. */
    public List<EntryDifference> differences(UUID from, UUID to) {
        return PackDifferences.between(text(from), text(to));
    }

    /** An entry of a version with the fields the overlay may set. Refused when it has no such entry. */
    public OverlayEntry entry(UUID versionId, String section, String id) {
        return OverlayEntries.entry(text(versionId), section, id);
    }

    private PackText text(UUID versionId) {
        return versions.text(version(versionId).version().id());
    }
}
