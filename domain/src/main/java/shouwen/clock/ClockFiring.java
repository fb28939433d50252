package shouwen.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** That a level of a clock was told; the key lets it happen once. */
@Entity
@Table(name = "clock_firing")
public class ClockFiring {

    /** A clock and one of its levels. */
    @Embeddable
    public record Key(@Column(name = "clock_id") UUID clockId, int level) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(name = "operator_id")
    private UUID operatorId;

    @Column(name = "fired_at")
    private Instant firedAt;

    protected ClockFiring() {} // for JPA

    public ClockFiring(CaseClock clock, Firing firing, Instant firedAt) {
        this.key = new Key(clock.id(), firing.level());
        this.operatorId = clock.subject().operatorId();
        this.firedAt = firedAt;
    }

    public Key key() {
        return key;
    }

    public Instant firedAt() {
        return firedAt;
    }
}
