package shouwen.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.shared.Ids;

/** A step taken, or a post's decision in a ladder. Never changed afterwards, but a decision may be taken back. */
@Entity
@Table(name = "register_step")
public class StepDone {

    @Id
    private UUID id;

    @Column(name = "operator_id")
    private UUID operatorId;

    @Column(name = "entry_id")
    private UUID entryId;

    private String step;
    private String post;
    private String outcome;
    private String note;

    @Column(name = "late_clause")
    private String lateClause;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "done_by")
    private @Nullable UUID doneBy;

    @Column(name = "recalled_at")
    private @Nullable Instant recalledAt;

    @Column(name = "recalled_by")
    private @Nullable UUID recalledBy;

    protected StepDone() {} // for JPA

    /** Records a step. */
    public StepDone(RegisterEntry entry, Taken taken, @Nullable UUID by, Instant at) {
        this.id = Ids.next();
        this.operatorId = entry.operatorId();
        this.entryId = entry.id();
        this.step = taken.step();
        this.post = taken.post();
        this.outcome = taken.outcome();
        this.note = taken.note();
        this.lateClause = taken.lateClause();
        this.doneBy = by;
        this.doneAt = at;
    }

    /** Who decided takes it back; the row stays, and counts no longer. */
    public void recall(UUID by, Instant at) {
        recalledBy = by;
        recalledAt = at;
    }

    /**
     * What is recorded with a step.
     *
     * @param post the post that decided, in a ladder; empty for a plain step
     * @param outcome empty where the step has none
     * @param lateClause the clause whose lead was not kept; empty when in time
     */
    public record Taken(String step, String post, String outcome, String note, String lateClause) {}

    public String step() {
        return step;
    }

    /** The post that decided, in a ladder; empty for a plain step. */
    public String post() {
        return post;
    }

    /** Empty where the step has none. */
    public String outcome() {
        return outcome;
    }

    public String note() {
        return note;
    }

    /** The clause whose lead was not kept; empty when in time. */
    public String lateClause() {
        return lateClause;
    }

    public Instant doneAt() {
        return doneAt;
    }

    /** Null when the system did it. */
    public @Nullable UUID doneBy() {
        return doneBy;
    }
}
