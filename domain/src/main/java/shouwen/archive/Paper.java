package shouwen.archive;

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
import shouwen.shared.Ids;

/** A file of paper with its barcode: on its shelf, with a borrower, in the reading room, or destroyed. */
@Entity
@Table(name = "paper")
public class Paper {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "operator_id")
    private UUID operatorId;

    private String barcode;

    @Column(name = "record_id")
    private @Nullable UUID recordId;

    @Column(name = "record_number")
    private String recordNumber;

    @Column(name = "class")
    private String classCode;

    private String title;
    private String department;

    @Enumerated(EnumType.STRING)
    private SecurityLevel security;

    private String shelf;

    @Enumerated(EnumType.STRING)
    private PaperPlace place = PaperPlace.SHELF;

    @Column(name = "loan_id")
    private @Nullable UUID loanId;

    @Column(name = "destroyed_at")
    private @Nullable Instant destroyedAt;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "registered_by")
    private UUID registeredBy;

    protected Paper() {} // for JPA

    /** Puts a new file on its shelf. */
    public Paper(UUID operatorId, String barcode, Filed filed, String shelf, UUID by, Instant at) {
        this.id = Ids.next();
        this.operatorId = operatorId;
        this.barcode = barcode;
        this.recordId = filed.recordId();
        this.recordNumber = filed.recordNumber();
        this.classCode = filed.classCode();
        this.title = filed.title();
        this.department = filed.department();
        this.security = filed.security();
        this.shelf = shelf;
        this.registeredAt = at;
        this.registeredBy = by;
    }

    /**
     * What it is.
     *
     * @param recordId the record it is the paper of
     */
    public record Filed(
            UUID recordId,
            String recordNumber,
            String classCode,
            String title,
            String department,
            SecurityLevel security) {}

    /** It leaves the shelf for a loan. Refused when it is not there. */
    public void handOver(UUID loan, PaperUse use) {
        if (place != PaperPlace.SHELF) {
            throw new ConflictException("paper.notOnShelf", barcode);
        }
        place = use == PaperUse.LOAN ? PaperPlace.BORROWER : PaperPlace.READING_ROOM;
        loanId = loan;
    }

    /** It is back on its shelf. Refused when it never left. */
    public void takeBack() {
        if (place != PaperPlace.BORROWER && place != PaperPlace.READING_ROOM) {
            throw new ConflictException("paper.notOut", barcode);
        }
        place = PaperPlace.SHELF;
        loanId = null;
    }

    /** It has another shelf from now on. Refused once it is destroyed. */
    public void move(String to) {
        if (place == PaperPlace.DESTROYED) {
            throw new ConflictException("paper.destroyed", barcode);
        }
        shelf = to;
    }

    /** It is destroyed. Refused while it is out, and a second time. */
    public void destroy(Instant at) {
        if (place != PaperPlace.SHELF) {
            throw new ConflictException("paper.notOnShelf", barcode);
        }
        place = PaperPlace.DESTROYED;
        destroyedAt = at;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public UUID operatorId() {
        return operatorId;
    }

    public String barcode() {
        return barcode;
    }

    public @Nullable UUID recordId() {
        return recordId;
    }

    /** Archival number of the record it is the paper of. */
    public String recordNumber() {
        return recordNumber;
    }

    public String classCode() {
        return classCode;
    }

    public String title() {
        return title;
    }

    public String department() {
        return department;
    }

    public SecurityLevel security() {
        return security;
    }

    public String shelf() {
        return shelf;
    }

    public PaperPlace place() {
        return place;
    }

    /** The loan it is out for; null while it is not. */
    public @Nullable UUID loanId() {
        return loanId;
    }

    public @Nullable Instant destroyedAt() {
        return destroyedAt;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public UUID registeredBy() {
        return registeredBy;
    }
}
