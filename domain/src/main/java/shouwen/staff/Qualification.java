package shouwen.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;

/** What somebody may do, from when to when, and who noted it. It is ended, never changed. */
@Entity
@Table(name = "qualification")
public class Qualification {

    @Id
    private UUID id;

    @Column(name = "operator_id")
    private UUID operatorId;

    @Column(name = "staff_id")
    private UUID staffId;

    private String name;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    @Column(name = "noted_at")
    private Instant notedAt;

    @Column(name = "noted_by")
    private UUID notedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected Qualification() {} // for JPA

    /** Refused when it would end before it begins. */
    public Qualification(
            UUID operatorId,
            UUID staffId,
            String name,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            UUID by,
            Instant at) {
        if (from == null) {
            throw new InvalidInputException("from", "missing");
        }
        if (until != null && until.isBefore(from)) {
            throw new InvalidInputException("until", "roster.endsBeforeItBegins");
        }
        id = Ids.next();
        this.operatorId = operatorId;
        this.staffId = staffId;
        this.name = Texts.line("name", name, 60);
        validFrom = from;
        validUntil = until;
        notedAt = at;
        notedBy = by;
    }

    public void end(Instant at) {
        if (endedAt == null) {
            endedAt = at;
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

    public QualificationHeld held() {
        return new QualificationHeld(name, validFrom, validUntil);
    }
}
