package shouwen.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pack as one operator took it in: the text of its files and of the overlay, never changed afterwards. Only since when
 * it counts is written later, by an activation. Running cases name the version they began under.
 */
@Entity
@Table(name = "pack_version")
public class PackVersion {

    @Id
    private UUID id;

    @Column(name = "operator_id")
    private UUID operatorId;

    private String pack;
    private String version;
    private String sha256;
    private String content;
    private String overlay;

    @Column(name = "valid_from")
    private @Nullable Instant validFrom;

    @Column(name = "imported_at")
    private Instant importedAt;

    @Column(name = "imported_by")
    private String importedBy;

    protected PackVersion() {} // for JPA

    /**
     * @param pack what the text was read to be
     * @param text the files and the overlay
     * @param validFrom null for a draft, which is never active
     * @param importedBy the id of a staff member, or the name of the program that did it
     */
    public PackVersion(
            UUID id,
            UUID operatorId,
            PolicyPack pack,
            PackText text,
            @Nullable Instant validFrom,
            Instant importedAt,
            String importedBy) {
        this.id = id;
        this.operatorId = operatorId;
        this.pack = pack.code();
        this.version = pack.version();
        this.sha256 = text.sha256();
        this.content = text.content();
        this.overlay = text.overlay();
        this.validFrom = validFrom;
        this.importedAt = importedAt;
        this.importedBy = importedBy;
    }

    public UUID id() {
        return id;
    }

    public UUID operatorId() {
        return operatorId;
    }

    public String pack() {
        return pack;
    }

    public String version() {
        return version;
    }

    public PackText text() {
        return new PackText(content, overlay);
    }

    /** Since when it counts, or will; null for a draft. */
    public @Nullable Instant validFrom() {
        return validFrom;
    }

    /** Lets it count from a moment on; its text stays what it is. */
    public void activate(Instant from) {
        validFrom = from;
    }
}
