package shouwen.policy.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import shouwen.policy.PolicyPack;
import shouwen.shared.UnknownThingException;

/**
 * The packs in memory. Which versions an operator has is looked up again after five seconds, or at once after an
 * import or an activation on this node; a version itself never changes and is read from its text once.
 */
@ApplicationScoped
public class ActivePacks {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Kept(List<PackVersions.Validity> versions, long readAt) {
        boolean fresh() {
            return System.nanoTime() - readAt < FRESH.toNanos();
        }
    }

    @Inject
    PackVersions versions;

    @Inject
    Clock clock;

    private final Map<UUID, Kept> operators = new ConcurrentHashMap<>();
    private final Map<UUID, PolicyPack> packs = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> owners = new ConcurrentHashMap<>();

    /**
     * The pack valid now: the latest to have become valid, and of those that became so together the latest imported. A
     * draft is never valid.
     *
     * @throws UnknownThingException while the operator has none
     */
    public ActivePack forOperator(UUID operatorId) {
        var now = clock.instant();
        var version = versionsOf(operatorId).stream()
                .filter(candidate -> candidate.isValidAt(now))
                .findFirst()
                .orElseThrow(() -> new UnknownThingException("pack", operatorId));
        return new ActivePack(version.id(), byVersion(version.id()));
    }

    /** The pack of a version, as it was when it was taken in. */
    public PolicyPack byVersion(UUID versionId) {
        return packs.computeIfAbsent(versionId, versions::read);
    }

    /** Keeps what was just read to take it in, so that the first to go by it need not read it again. */
    void keep(UUID versionId, PolicyPack pack) {
        packs.put(versionId, pack);
    }

    /** Whose a version is. */
    public UUID operatorOf(UUID versionId) {
        return owners.computeIfAbsent(versionId, versions::operatorOf);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) PackImported imported) {
        operators.remove(imported.operatorId());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) ActivationDecided decided) {
        operators.remove(decided.operatorId());
    }

    private List<PackVersions.Validity> versionsOf(UUID operatorId) {
        var kept = operators.get(operatorId);
        if (kept == null || !kept.fresh()) {
            kept = new Kept(versions.ofOperator(operatorId), System.nanoTime());
            operators.put(operatorId, kept);
        }
        return kept.versions();
    }
}
