package shouwen.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A leave beside the entry it is filed as: its days as days, so that calendars, balances and attendance can ask for them.
 * Follows the entry in the same transaction and is never changed but by it, except for who takes over the person's cases.
 */
@Entity
@Table(name = "staff_leave")
public class Leave {

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Version
    private int version;

    @Column(name = "operator_id")
    private UUID operatorId;

    private String number;

    @Enumerated(EnumType.STRING)
    private LeaveKind kind;

    @Column(name = "staff_id")
    private UUID staffId;

    private String department;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "from_noon")
    private boolean fromNoon;

    @Column(name = "to_noon")
    private boolean toNoon;

    private @Nullable BigDecimal days;
    private String reason;

    @Enumerated(EnumType.STRING)
    private LeaveState state = LeaveState.FILED;

    @Column(name = "filed_at")
    private Instant filedAt;

    @Column(name = "begins_at")
    private Instant beginsAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "returned_at")
    private @Nullable Instant returnedAt;

    @Column(name = "cover_id")
    private @Nullable UUID coverId;

    @Column(name = "covered_at")
    private @Nullable Instant coveredAt;

    protected Leave() {} // for JPA

    /**
     * What an entry asks for.
     *
     * @param days that count by the pack; null while it does not say how to count (TUN-050)
     * @param beginsAt when the first of it begins
     */
    public record Asked(LeaveKind kind, LeaveSpan span, @Nullable BigDecimal days, String reason, Instant beginsAt) {}

    public Leave(
            UUID entryId, UUID operatorId, String number, UUID staffId, String department, Asked asked, Instant filedAt) {
        this.entryId = entryId;
        this.operatorId = operatorId;
        this.number = number;
        this.staffId = staffId;
        this.department = department;
        this.filedAt = filedAt;
        ask(asked);
    }

    /** The entry was filled in anew. */
    public final void ask(Asked asked) {
        kind = asked.kind();
        firstDay = asked.span().first();
        lastDay = asked.span().last();
        fromNoon = asked.span().fromNoon();
        toNoon = asked.span().toNoon();
        days = asked.days();
        reason = asked.reason();
        beginsAt = asked.beginsAt();
    }

    /** Everybody it takes has agreed. */
    public void takeEffect(Instant at) {
        if (state == LeaveState.FILED) {
            state = LeaveState.EFFECTIVE;
            decidedAt = at;
        }
    }

    /** Somebody took their consent back. */
    public void waitAgain() {
        if (state == LeaveState.EFFECTIVE) {
            state = LeaveState.FILED;
            decidedAt = null;
        }
    }

    /** Its entry is over. */
    public void end(LeaveState how, Instant at) {
        state = how;
        if (how == LeaveState.RETURNED) {
            returnedAt = at;
        } else {
            decidedAt = decidedAt == null ? at : decidedAt;
        }
    }

    /** Who takes over the person's cases when it begins; null for nobody. */
    public void coveredBy(@Nullable UUID colleague) {
        coverId = colleague;
    }

    /** The cases were handed over. */
    public void handedOver(Instant at) {
        coveredAt = at;
    }

    public LeaveSpan span() {
        return new LeaveSpan(firstDay, lastDay, fromNoon, toNoon);
    }

    public UUID entryId() {
        return entryId;
    }

    public UUID operatorId() {
        return operatorId;
    }

    public String number() {
        return number;
    }

    public LeaveKind kind() {
        return kind;
    }

    public UUID staffId() {
        return staffId;
    }

    public String department() {
        return department;
    }

    public @Nullable BigDecimal days() {
        return days;
    }

    public String reason() {
        return reason;
    }

    public LeaveState state() {
        return state;
    }

    public Instant filedAt() {
        return filedAt;
    }

    public Instant beginsAt() {
        return beginsAt;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable Instant returnedAt() {
        return returnedAt;
    }

    public @Nullable UUID coverId() {
        return coverId;
    }

    public @Nullable Instant coveredAt() {
        return coveredAt;
    }
}
