package shouwen.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import shouwen.shared.Ids;

/** One thing that happened to a clock. Never changed: elapsed time is computed from these and nothing else. */
@Entity
@Table(name = "clock_event")
public class ClockEvent {

    /** What happened. */
    public enum Kind {
        START,
        PAUSE,
        RESUME,
        STOP,
        CANCEL
    }

    @Id
    private UUID id;

    @Column(name = "operator_id")
    private UUID operatorId;

    /** An association and not an id, so that rows written together go to the database clock first. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "clock_id")
    private CaseClock clock;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String reason;

    @Column(name = "happened_at")
    private Instant happenedAt;

    protected ClockEvent() {} // for JPA

    public ClockEvent(CaseClock clock, Kind kind, String reason, Instant happenedAt) {
        this.id = Ids.next();
        this.operatorId = clock.operatorId();
        this.clock = clock;
        this.kind = kind;
        this.reason = reason;
        this.happenedAt = happenedAt;
    }

    public UUID clockId() {
        return clock.id();
    }

    public Kind kind() {
        return kind;
    }

    public String reason() {
        return reason;
    }

    public Instant at() {
        return happenedAt;
    }
}
