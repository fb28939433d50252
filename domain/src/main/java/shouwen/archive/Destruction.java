package shouwen.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.Ids;

/** Records proposed to be destroyed, with what became of it: nothing is destroyed without two people who agree (CLK-006). */
@Entity
@Table(name = "destruction")
public class Destruction {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "operator_id")
    private UUID operatorId;

    private String number;
    private String reason;

    @Enumerated(EnumType.STRING)
    private DestructionState state = DestructionState.PROPOSED;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "proposed_by")
    private UUID proposedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable UUID endedBy;

    @Column(name = "end_note")
    private String endNote = "";

    @Column(name = "first_by")
    private @Nullable UUID firstBy;

    @Column(name = "first_at")
    private @Nullable Instant firstAt;

    @Column(name = "second_by")
    private @Nullable UUID secondBy;

    @Column(name = "second_at")
    private @Nullable Instant secondAt;

    protected Destruction() {} // for JPA

    public Destruction(UUID operatorId, String number, String reason, UUID by, Instant at) {
        this.id = Ids.next();
        this.operatorId = operatorId;
        this.number = number;
        this.reason = reason;
        this.proposedBy = by;
        this.proposedAt = at;
    }

    /** Who agreed, and when. */
    public record Consent(UUID by, Instant at) {}

    /** Two people agreed, neither of them the one who proposed it. Refused otherwise. */
    public void destroy(List<Consent> consents, Instant at) {
        open();
        var people = consents.stream().map(Consent::by).distinct().toList();
        if (people.size() < 2 || people.contains(proposedBy)) {
            throw new ConflictException("destruction.twoPeople", number);
        }
        var first = consents.get(0);
        var second = consents.get(consents.size() - 1);
        firstBy = first.by();
        firstAt = first.at();
        secondBy = second.by();
        secondAt = second.at();
        end(DestructionState.DESTROYED, second.by(), "", at);
    }

    /** Somebody said no. */
    public void refuse(@Nullable UUID by, String note, Instant at) {
        open();
        end(DestructionState.REFUSED, by, note, at);
    }

    /** Who proposed it takes it back. Refused to others. */
    public void withdraw(@Nullable UUID by, Instant at) {
        open();
        if (by != null && !by.equals(proposedBy)) {
            throw new ForbiddenException("destruction.notYours", number);
        }
        end(DestructionState.WITHDRAWN, by, "", at);
    }

    private void open() {
        if (state != DestructionState.PROPOSED) {
            throw new ConflictException("destruction.over", number);
        }
    }

    private void end(DestructionState how, @Nullable UUID by, String note, Instant at) {
        state = how;
        endedBy = by;
        endNote = note;
        endedAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID operatorId() {
        return operatorId;
    }

    public String number() {
        return number;
    }

    public DestructionState state() {
        return state;
    }

    public UUID proposedBy() {
        return proposedBy;
    }
}
