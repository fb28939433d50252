package shouwen.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import shouwen.shared.Ids;

/**
 * A time beyond what a clause allows, wanted for a case. It counts once the post the clause names has consented (CON-022); whether
 * it has is in its request.
 */
@Entity
@Table(name = "overrun")
public class Overrun {

    @Id
    private UUID id;

    @Column(name = "operator_id")
    private UUID operatorId;

    @Column(name = "case_id")
    private UUID caseId;

    private String rule;
    private Instant until;

    @Column(name = "asked_by")
    private UUID askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    protected Overrun() {} // for JPA

    /** @param rule the limit it goes beyond */
    public Overrun(UUID operatorId, UUID caseId, String rule, Instant until, UUID askedBy, Instant askedAt) {
        this.id = Ids.next();
        this.operatorId = operatorId;
        this.caseId = caseId;
        this.rule = rule;
        this.until = until;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
    }

    public UUID id() {
        return id;
    }

    public UUID operatorId() {
        return operatorId;
    }

    public UUID caseId() {
        return caseId;
    }

    public String rule() {
        return rule;
    }

    public Instant until() {
        return until;
    }

    /** Who agreed with the customer, if the post consents. */
    public UUID askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }
}
