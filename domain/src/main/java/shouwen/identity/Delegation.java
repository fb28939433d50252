package shouwen.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.shared.ConflictException;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;

/**
 * Somebody decides for somebody else from one day to another, both included, in the operator's zone. It passes on what the
 * person holds in their own right, never what they hold as a deputy.
 */
@Entity
@Table(name = "delegation")
public class Delegation {

    private static final int LONGEST_DAYS = 366;

    @Id
    private UUID id;

    @Column(name = "operator_id")
    private UUID operatorId;

    @Column(name = "from_staff")
    private UUID from;

    @Column(name = "to_staff")
    private UUID to;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private String reason;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "revoked_by")
    private @Nullable UUID revokedBy;

    protected Delegation() {} // for JPA

    /**
     * Refused to oneself, when it ends before it begins or has ended, and for longer than a year.
     *
     * @param from whose decisions
     * @param to who makes them
     * @param today the day it is made
     */
    public Delegation(
            UUID operatorId,
            UUID from,
            UUID to,
            LocalDate firstDay,
            LocalDate lastDay,
            LocalDate today,
            String reason,
            UUID by,
            Instant at) {
        if (from.equals(to)) {
            throw new InvalidInputException("to", "delegation.self");
        }
        if (lastDay.isBefore(firstDay) || lastDay.isBefore(today)) {
            throw new InvalidInputException("lastDay", "delegation.endsBefore");
        }
        if (lastDay.isAfter(firstDay.plusDays(LONGEST_DAYS))) {
            throw new InvalidInputException("lastDay", "delegation.tooLong");
        }
        this.id = Ids.next();
        this.operatorId = operatorId;
        this.from = from;
        this.to = to;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.reason = Texts.optionalLine("reason", reason, 300);
        this.madeBy = by;
        this.madeAt = at;
    }

    /** Ends it at once. Refused when it was ended already. */
    public void revoke(UUID by, Instant at) {
        if (revokedAt != null) {
            throw new ConflictException("delegation.over");
        }
        revokedAt = at;
        revokedBy = by;
    }

    public boolean isGoodOn(LocalDate day) {
        return revokedAt == null && !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    public UUID id() {
        return id;
    }

    public UUID operatorId() {
        return operatorId;
    }

    /** Whose decisions. */
    public UUID from() {
        return from;
    }

    /** Who makes them. */
    public UUID to() {
        return to;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public String reason() {
        return reason;
    }

    public UUID madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public @Nullable Instant revokedAt() {
        return revokedAt;
    }

    public @Nullable UUID revokedBy() {
        return revokedBy;
    }
}
