package shouwen.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.shared.Ids;

/** The secret address at which a calendar program reads somebody's shifts. Only its digest is kept. */
@Entity
@Table(name = "duty_feed")
public class RosterFeed {

    @Id
    private UUID id;

    @Column(name = "operator_id")
    private UUID operatorId;

    @Column(name = "staff_id")
    private UUID staffId;

    private byte[] sha256;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    protected RosterFeed() {} // for JPA

    public RosterFeed(UUID operatorId, UUID staffId, byte[] sha256, Instant at) {
        id = Ids.next();
        this.operatorId = operatorId;
        this.staffId = staffId;
        this.sha256 = sha256.clone();
        madeAt = at;
    }

    public void revoke(Instant at) {
        if (revokedAt == null) {
            revokedAt = at;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID operatorId() {
        return operatorId;
    }

    public UUID staffId() {
        return staffId;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
