package shouwen.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;

/** A proposal that a version of a pack counts from a moment on. Somebody else than the proposer decides, once. */
@Entity
@Table(name = "pack_activation")
public class PackActivation {

    @Id
    private UUID id;

    @Column(name = "operator_id")
    private UUID operatorId;

    @Column(name = "version_id")
    private UUID versionId;

    @Column(name = "valid_from")
    private @Nullable Instant validFrom;

    @Embedded
    private TwoSignatures signatures;

    @Enumerated(EnumType.STRING)
    private ActivationState state;

    protected PackActivation() {} // for JPA

    /**
     * Proposes it. A moment that has passed is refused: nothing counts backwards.
     *
     * @param validFrom null for the moment of the decision
     */
    public PackActivation(PackVersion version, @Nullable Instant validFrom, String reason, UUID by, Instant at) {
        if (validFrom != null && validFrom.isBefore(at)) {
            throw new InvalidInputException("validFrom", "activation.past");
        }
        this.id = Ids.next();
        this.operatorId = version.operatorId();
        this.versionId = version.id();
        this.validFrom = validFrom;
        this.signatures = TwoSignatures.proposed(reason, by, at);
        this.state = ActivationState.PROPOSED;
    }

    /**
     * Approves it; the version counts from the moment proposed, or from now on when that has passed.
     *
     * @return since when it counts
     */
    public Instant approve(PackVersion version, String remark, UUID by, Instant at) {
        signatures = signatures.approved(remark, by, at);
        state = ActivationState.APPROVED;
        var from = validFrom == null || validFrom.isBefore(at) ? at : validFrom;
        version.activate(from);
        return from;
    }

    /** Refuses it, and says why; the version stays what it was. */
    public void refuse(String remark, UUID by, Instant at) {
        signatures = signatures.refused(remark, by, at);
        state = ActivationState.REFUSED;
    }

    public UUID id() {
        return id;
    }

    public UUID operatorId() {
        return operatorId;
    }

    public UUID versionId() {
        return versionId;
    }

    public @Nullable Instant validFrom() {
        return validFrom;
    }

    public String reason() {
        return signatures.reason();
    }

    public Instant proposedAt() {
        return signatures.proposedAt();
    }

    public UUID proposedBy() {
        return signatures.proposedBy();
    }

    public ActivationState state() {
        return state;
    }

    public @Nullable Instant decidedAt() {
        return signatures.decidedAt();
    }

    public @Nullable UUID decidedBy() {
        return signatures.decidedBy();
    }

    public String note() {
        return signatures.note();
    }
}
