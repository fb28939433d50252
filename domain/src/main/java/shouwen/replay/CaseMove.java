package shouwen.replay;

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
import shouwen.shared.Texts;

/** A proposal that chosen cases go over to another version of the pack. Somebody else than the proposer decides, once. */
@Entity
@Table(name = "case_move")
public class CaseMove {

    private static final int MOST = 2000;

    @Id
    private UUID id;

    @Column(name = "operator_id")
    private UUID operatorId;

    @Column(name = "version_id")
    private UUID versionId;

    private String reason;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "proposed_by")
    private UUID proposedBy;

    @Enumerated(EnumType.STRING)
    private MoveState state;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    private String note;

    protected CaseMove() {} // for JPA

    /** Proposes it; a reason is needed. */
    public CaseMove(UUID operatorId, UUID versionId, String reason, UUID by, Instant at) {
        this.id = Ids.next();
        this.operatorId = operatorId;
        this.versionId = versionId;
        this.reason = Texts.lines("reason", reason, MOST);
        this.proposedAt = at;
        this.proposedBy = by;
        this.state = MoveState.PROPOSED;
        this.note = "";
    }

    /** Signs it as the second person. Refused to the proposer. */
    public void approve(String remark, UUID by, Instant at) {
        refuseOwn(by);
        decide(MoveState.CARRIED_OUT, Texts.optionalLines("note", remark, MOST), by, at);
    }

    /** Refuses it, and says why; nothing moves. Refused to the proposer, who may take it back. */
    public void refuse(String remark, UUID by, Instant at) {
        refuseOwn(by);
        decide(MoveState.REFUSED, Texts.lines("note", remark, MOST), by, at);
    }

    /** Takes it back. Refused to everybody but the proposer. */
    public void withdraw(UUID by, Instant at) {
        if (!by.equals(proposedBy)) {
            throw new ForbiddenException("caseMove.notYours");
        }
        decide(MoveState.WITHDRAWN, "", by, at);
    }

    private void refuseOwn(UUID by) {
        if (by.equals(proposedBy)) {
            throw new ForbiddenException("activation.own");
        }
    }

    private void decide(MoveState outcome, String remark, UUID by, Instant at) {
        if (state != MoveState.PROPOSED) {
            throw new ConflictException("activation.decided");
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

    public String reason() {
        return reason;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public UUID proposedBy() {
        return proposedBy;
    }

    public MoveState state() {
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
