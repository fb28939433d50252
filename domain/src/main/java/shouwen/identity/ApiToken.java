package shouwen.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key by which a program acts with the rights of one person. Only its digest is kept; the key is shown once. */
@Entity
@Table(name = "api_token")
public class ApiToken {

    @Id
    private UUID id;

    @Column(name = "operator_id")
    private UUID operatorId;

    @Column(name = "staff_id")
    private UUID staffId;

    private String label;
    private byte[] sha256;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    protected ApiToken() {} // for JPA

    public ApiToken(Staff holder, UUID id, String label, byte[] sha256, Instant at, @Nullable Instant expiresAt) {
        this.id = id;
        this.operatorId = holder.operatorId();
        this.staffId = holder.id();
        this.label = label;
        this.sha256 = sha256.clone();
        this.createdAt = at;
        this.expiresAt = expiresAt;
    }

    /** Ends the token; a second time changes nothing. */
    public void revoke(Instant at) {
        if (revokedAt == null) {
            revokedAt = at;
        }
    }

    public boolean isGoodAt(Instant at) {
        return revokedAt == null && (expiresAt == null || at.isBefore(expiresAt));
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

    public String label() {
        return label;
    }

    public byte[] sha256() {
        return sha256.clone();
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable Instant revokedAt() {
        return revokedAt;
    }
}
