package shouwen.routing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import shouwen.message.OpenWorkItem;
import shouwen.shared.ConflictException;
import shouwen.shared.Ids;

/**
 * A department's part of a case: one per hand-over, opened when the department's queue delivers it. Carries what its list
 * shows, so that the list reads one table.
 */
@Entity
@Table(name = "work_item")
public class WorkItem {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "operator_id")
    private UUID operatorId;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "case_number")
    private String caseNumber;

    private int step;
    private String department;
    private String kind;
    private String category;
    private String severity;
    private String summary;

    @Enumerated(EnumType.STRING)
    private WorkItemState state;

    @Column(name = "assignee_id")
    private @Nullable UUID assigneeId;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private String result = "";
    private String reason = "";

    /** What was shown with the result, by code of the demand. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> evidence = Map.of();

    protected WorkItem() {} // for JPA

    /** Opens the item a message asks for. */
    public WorkItem(OpenWorkItem message, @Nullable Instant dueAt, Instant at) {
        this.id = Ids.next();
        this.operatorId = message.operatorId();
        this.caseId = message.caseId();
        this.caseNumber = message.caseNumber();
        this.step = message.step();
        this.department = message.department();
        this.kind = message.kind();
        this.category = message.category();
        this.severity = message.severity();
        this.summary = message.summary();
        this.state = WorkItemState.OPEN;
        this.dueAt = dueAt;
        this.openedAt = at;
    }

    /** Somebody takes it on. Refused when somebody has. */
    public void accept(UUID by, Instant at) {
        refuseUnless(state == WorkItemState.OPEN);
        assigneeId = by;
        acceptedAt = at;
        state = WorkItemState.ACCEPTED;
    }

    /** Gives it to a person of the department, accepted on the way when it was not. */
    public void assign(UUID to, Instant at) {
        refuseUnless(isOpen());
        assigneeId = to;
        if (acceptedAt == null) {
            acceptedAt = at;
        }
        state = WorkItemState.ACCEPTED;
    }

    /** Ends it with a result for customer service to review. */
    public void done(String what, Instant at) {
        refuseUnless(isOpen());
        result = what;
        end(WorkItemState.DONE, at);
    }

    /** Adds what was shown; what was there under the same code is replaced. */
    public void show(Map<String, String> more) {
        var all = new TreeMap<>(evidence);
        all.putAll(more);
        evidence = all;
    }

    /** Forgets what nobody demands. */
    public void keepOnly(Set<String> codes) {
        var kept = new TreeMap<>(evidence);
        kept.keySet().retainAll(codes);
        if (!kept.equals(evidence)) {
            evidence = kept;
        }
    }

    /** Ends it without a result. */
    public void returned(String why, Instant at) {
        refuseUnless(isOpen());
        reason = why;
        end(WorkItemState.RETURNED, at);
    }

    /** Ends it here because another department takes over. */
    public void handedOn(String why, Instant at) {
        refuseUnless(isOpen());
        reason = why;
        end(WorkItemState.HANDED_ON, at);
    }

    public void dueNext(@Nullable Instant due) {
        dueAt = due;
    }

    private void end(WorkItemState how, Instant at) {
        state = how;
        endedAt = at;
    }

    private void refuseUnless(boolean allowed) {
        if (!allowed) {
            throw new ConflictException("workItem.notInThisState", caseNumber, state);
        }
    }

    public boolean isOpen() {
        return state == WorkItemState.OPEN || state == WorkItemState.ACCEPTED;
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

    public UUID caseId() {
        return caseId;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public int step() {
        return step;
    }

    public String department() {
        return department;
    }

    public String kind() {
        return kind;
    }

    public String summary() {
        return summary;
    }

    public String category() {
        return category;
    }

    public WorkItemState state() {
        return state;
    }

    /** Words or nothing, by code. */
    public Map<String, String> evidence() {
        return evidence;
    }

    public @Nullable UUID assigneeId() {
        return assigneeId;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }
}
