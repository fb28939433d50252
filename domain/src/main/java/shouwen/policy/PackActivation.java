package shouwen.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;

/** A proposal that a version of a pack counts from a moment on. Somebody else than the proposer decides, once. */
@Entity
@Table(name = "pack_activation")
public class PackActivation {

    private static final int MOST = 2000;

    @Id
    private UUID id;

    @Column(name = "operator_id")
    private UUID operatorId;

    @Column(name = "version_id")
    private UUID versionId;

    @Column(name = "valid_from")
    private @Nullable Instant validFrom;

    private String reason;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "proposed_by")
    private UUID proposedBy;

    @Enumerated(EnumType.STRING)
    private ActivationState state;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    private String note;

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
        this.reason = Texts.lines("reason", reason, MOST);
        this.proposedAt = at;
        this.proposedBy = by;
        this.state = ActivationState.PROPOSED;
        this.note = "";
    }

    /**
     * Approves it; the version counts from the moment proposed, or from now on when that has passed.
     *
     * @return since when it counts
     */
    public Instant approve(PackVersion version, String remark, UUID by, Instant at) {
        decide(ActivationState.APPROVED, Texts.optionalLines("note", remark, MOST), by, at);
        var from = validFrom == null || validFrom.isBefore(at) ? at : validFrom;
        version.activate(from);
        return from;
    }

    /** Refuses it, and says why; the version stays what it was. */
    public void refuse(String remark, UUID by, Instant at) {
        decide(ActivationState.REFUSED, Texts.lines("note", remark, MOST), by, at);
    }

    private void decide(ActivationState outcome, String remark, UUID by, Instant at) {
        if (state != ActivationState.PROPOSED) {
            throw new ConflictException("activation.decided");
        }
        if (by.equals(proposedBy)) {
            throw new ForbiddenException("activation.own");
        }
        state = outcome;
        note = remark;
        decidedBy = by;
        decidedAt = at;
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
        return reason;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public UUID proposedBy() {
        return proposedBy;
    }

    public ActivationState state() {
        return state;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable UUID decidedBy() {
        return decidedBy;
    }

    public String note() {
        return note;
    }
}
