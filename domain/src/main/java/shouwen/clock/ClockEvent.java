package shouwen.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import org.jspecify.annotations.Nullable;
import shouwen.shared.Ids;

/** One thing that happened to a clock. Never changed: elapsed time is computed from these and nothing else. */
@Entity
@Table(name = "clock_event")
public class ClockEvent {

    /** What happened. */
    public enum Kind {
        START,
        /** A time was agreed with the customer. */
        AGREE,
        PAUSE,
        RESUME,
        STOP,
        CANCEL,
        /** The calendar changed and the due moment with it; the reason holds the due moment before. Nothing starts or stops. */
        MOVE,
        /** The case went over to another version of the pack; the reason holds the due moment before, if there was one. */
        VERSION
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

    /** Null for all but AGREE. */
    @Embedded
    private @Nullable Agreement agreement;

    protected ClockEvent() {} // for JPA

    public ClockEvent(CaseClock clock, Kind kind, String reason, Instant happenedAt) {
        this.id = Ids.next();
        this.operatorId = clock.subject().operatorId();
        this.clock = clock;
        this.kind = kind;
        this.reason = reason;
        this.happenedAt = happenedAt;
    }

    ClockEvent(CaseClock clock, Agreement agreement, String note, Instant happenedAt) {
        this(clock, Kind.AGREE, note, happenedAt);
        this.agreement = agreement;
    }

    public UUID clockId() {
        return clock.id();
    }

    public Kind kind() {
        return kind;
    }

    /** Of a start the code of the moment counted from, of a pause its reason, of an agreement what was noted with it. */
    public String reason() {
        return reason;
    }

    public Instant at() {
        return happenedAt;
    }

    /** What was agreed; null for everything but an agreement. */
    public @Nullable Agreement agreement() {
        return agreement;
    }
}
