package shouwen.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;

/** Somebody asks a colleague to take over a shift, perhaps for one in return; once they agree, the head decides. */
@Entity
@Table(name = "duty_swap")
public class Swap {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "operator_id")
    private UUID operatorId;

    private String number;
    private String department;

    @Column(name = "roster_id")
    private UUID rosterId;

    @Column(name = "duty_id")
    private UUID dutyId;

    @Column(name = "return_duty_id")
    private @Nullable UUID returnDutyId;

    @Column(name = "asked_by")
    private UUID askedBy;

    @Column(name = "asked_of")
    private UUID askedOf;

    private String reason;

    @Enumerated(EnumType.STRING)
    private SwapState state;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable UUID endedBy;

    private String note = "";

    protected Swap() {} // for JPA

    /**
     * Asks. Refused for a shift of somebody else, one of another roster in return, or one that has begun.
     *
     * @param inReturn null when nothing is given in return
     */
    public Swap(
            String number,
            RosterDuty duty,
            @Nullable RosterDuty inReturn,
            UUID by,
            UUID of,
            @Nullable String reason,
            Instant at) {
        if (!by.equals(duty.staffId())) {
            throw new ForbiddenException("swap.notYours");
        }
        if (by.equals(of)) {
            throw new InvalidInputException("colleague", "swap.yourself");
        }
        if (inReturn != null && !of.equals(inReturn.staffId())) {
            throw new InvalidInputException("inReturn", "swap.notTheirs");
        }
        duty.requireAhead(at);
        if (inReturn != null) {
            inReturn.requireAhead(at);
        }
        id = Ids.next();
        operatorId = duty.operatorId();
        this.number = number;
        department = duty.department();
        rosterId = duty.rosterId();
        dutyId = duty.id();
        returnDutyId = inReturn == null ? null : inReturn.id();
        askedBy = by;
        askedOf = of;
        this.reason = Texts.lines("reason", reason, 500);
        state = SwapState.ASKED;
        askedAt = at;
    }

    /** The colleague agrees. Refused to everybody else, and once answered. */
    public void agree(UUID by, Instant at) {
        requireOther(by);
        require(SwapState.ASKED);
        state = SwapState.AGREED;
        answeredAt = at;
    }

    /** The colleague does not want to. */
    public void decline(UUID by, @Nullable String why, Instant at) {
        requireOther(by);
        require(SwapState.ASKED);
        answeredAt = at;
        end(SwapState.DECLINED, by, why, at);
    }

    /** Who asked takes it back, as long as nothing is decided. */
    public void withdraw(UUID by, Instant at) {
        if (!by.equals(askedBy)) {
            throw new ForbiddenException("swap.notYours");
        }
        requireOpen();
        end(SwapState.WITHDRAWN, by, "", at);
    }

    /** It is no longer possible. */
    public void lapse(String why, Instant at) {
        requireOpen();
        end(SwapState.WITHDRAWN, null, why, at);
    }

    /** The head agrees, and the shifts change hands. */
    public void carryOut(RosterDuty duty, @Nullable RosterDuty inReturn, @Nullable UUID by, Instant at) {
        require(SwapState.AGREED);
        duty.give(askedOf, true);
        if (inReturn != null) {
            inReturn.give(askedBy, true);
        }
        end(SwapState.DONE, by, "", at);
    }

    /** The head does not agree. */
    public void refuse(@Nullable UUID by, String why, Instant at) {
        require(SwapState.AGREED);
        end(SwapState.REFUSED, by, why, at);
    }

    private void end(SwapState how, @Nullable UUID by, @Nullable String why, Instant at) {
        state = how;
        endedBy = by;
        endedAt = at;
        note = Texts.optionalLines("note", why, 1000);
    }

    private void requireOther(UUID by) {
        if (!by.equals(askedOf)) {
            throw new ForbiddenException("swap.notAsked");
        }
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new ConflictException("swap.over", number);
        }
    }

    private void require(SwapState wanted) {
        if (state != wanted) {
            throw new ConflictException("swap.over", number);
        }
    }

    public boolean isOpen() {
        return state == SwapState.ASKED || state == SwapState.AGREED;
    }

    public UUID id() {
        return id;
    }

    public UUID operatorId() {
        return operatorId;
    }

    public String number() {
        return number;
    }

    public String department() {
        return department;
    }

    public UUID rosterId() {
        return rosterId;
    }

    public UUID dutyId() {
        return dutyId;
    }

    public @Nullable UUID returnDutyId() {
        return returnDutyId;
    }

    public UUID askedBy() {
        return askedBy;
    }

    public UUID askedOf() {
        return askedOf;
    }

    public String reason() {
        return reason;
    }

    public SwapState state() {
        return state;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public @Nullable UUID endedBy() {
        return endedBy;
    }

    public String note() {
        return note;
    }
}
