package shouwen.replay;

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
import shouwen.policy.TwoSignatures;
import shouwen.shared.ForbiddenException;
import shouwen.shared.Ids;

/** A proposal that chosen cases go over to another version of the pack. Somebody else than the proposer decides, once. */
@Entity
@Table(name = "case_move")
public class CaseMove {

    @Id
    private UUID id;

    @Column(name = "operator_id")
    private UUID operatorId;

    @Column(name = "version_id")
    private UUID versionId;

    @Embedded
    private TwoSignatures signatures;

    @Enumerated(EnumType.STRING)
    private MoveState state;

    protected CaseMove() {} // for JPA

    /** Proposes it; a reason is needed. */
    public CaseMove(UUID operatorId, UUID versionId, String reason, UUID by, Instant at) {
        this.id = Ids.next();
        this.operatorId = operatorId;
        this.versionId = versionId;
        this.signatures = TwoSignatures.proposed(reason, by, at);
        this.state = MoveState.PROPOSED;
    }

    /** Signs it as the second person. Refused to the proposer. */
    public void approve(String remark, UUID by, Instant at) {
        signatures = signatures.approved(remark, by, at);
        state = MoveState.CARRIED_OUT;
    }

    /** Refuses it, and says why; nothing moves. Refused to the proposer, who may take it back. */
    public void refuse(String remark, UUID by, Instant at) {
        signatures = signatures.refused(remark, by, at);
        state = MoveState.REFUSED;
    }

    /** Takes it back. Refused to everybody but the proposer. */
    public void withdraw(UUID by, Instant at) {
        if (!by.equals(signatures.proposedBy())) {
            throw new ForbiddenException("caseMove.notYours");
        }
        signatures = signatures.withdrawn(at);
        state = MoveState.WITHDRAWN;
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

    public String reason() {
        return signatures.reason();
    }

    public Instant proposedAt() {
        return signatures.proposedAt();
    }

    public UUID proposedBy() {
        return signatures.proposedBy();
    }

    public MoveState state() {
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
