package shouwen.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One thing that happened, written with the change it tells of. Only its salt and words may go later, with the matter. */
@Entity
@Immutable
@Table(name = "ledger_event")
public class LedgerEvent {

    @Id
    private UUID id;

    @Column(name = "operator_id")
    private UUID operatorId;

    @Column(name = "case_id")
    private @Nullable UUID caseId;

    private String type;

    @Column(name = "actor_id")
    private @Nullable UUID actorId;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private String body;

    private byte @Nullable [] salt;

    private @Nullable String words;

    protected LedgerEvent() {} // for JPA

    /**
     * @param caseId the case it belongs to, null for none
     * @param type lower case, dotted: {@code case.registered}
     * @param actorId who did it, null for the system
     * @param at kept to the microsecond, as the database keeps it
     * @param body a JSON object, free of personal data in clear and of what people wrote
     * @param salt of the {@link Commitment} and the {@link Personal} data in the body, null where it has none
     * @param words what people wrote, null where they did not; neither they nor the salt are sealed
     */
    public LedgerEvent(
            UUID id,
            UUID operatorId,
            @Nullable UUID caseId,
            String type,
            @Nullable UUID actorId,
            Instant at,
            String body,
            byte @Nullable [] salt,
            @Nullable String words) {
        this.id = id;
        this.operatorId = operatorId;
        this.caseId = caseId;
        this.type = type;
        this.actorId = actorId;
        this.happenedAt = at.truncatedTo(ChronoUnit.MICROS);
        this.body = body;
        this.salt = salt == null ? null : salt.clone();
        this.words = words;
    }

    public UUID id() {
        return id;
    }

    public String type() {
        return type;
    }

    public Instant happenedAt() {
        return happenedAt;
    }
}
