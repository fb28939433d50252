package shouwen.register;

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
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import shouwen.shared.ConflictException;
import shouwen.shared.Ids;

/**
 * One entry of a register: an anomaly notice, a leave, a meeting, an inspection. Follows the pack it began under for life;
 * which step comes when is for {@link Procedure} to say.
 */
@Entity
@Table(name = "register_entry")
@DynamicUpdate
public class RegisterEntry {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "operator_id")
    private UUID operatorId;

    private String register;
    private String number;

    @Column(name = "pack_version_id")
    private UUID packVersionId;

    private String department;
    private String subject;

    @Column(name = "subject_id")
    private @Nullable UUID subjectId;

    private String title = "";

    @Column(name = "case_id")
    private @Nullable UUID caseId;

    @Column(name = "case_number")
    private String caseNumber;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> fields = Map.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> calculations = Map.of();

    /** What the entry is found by; never read back, so made anew with each writing. */
    @ColumnTransformer(write = "array_to_tsvector(?)", read = "cast(null as text[])")
    private String @Nullable [] pairs = {};

    @Enumerated(EnumType.STRING)
    private EntryState state = EntryState.OPEN;

    @Column(name = "steps_taken")
    private int stepsTaken;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "opened_by")
    private @Nullable UUID openedBy;

    @Column(name = "opener_posts")
    private String openerPosts = "";

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "next_due_at")
    private @Nullable Instant nextDueAt;

    private @Nullable String schedule;

    @Column(name = "schedule_key")
    private @Nullable String scheduleKey;

    protected RegisterEntry() {} // for JPA

    /** Opens an entry; {@link #write} fills it. */
    public RegisterEntry(Opening opening) {
        this.id = Ids.next();
        this.operatorId = opening.operatorId();
        this.register = opening.register();
        this.number = opening.number();
        this.packVersionId = opening.packVersionId();
        this.department = opening.department();
        this.subject = opening.subject();
        this.subjectId = opening.subjectId();
        this.openedAt = opening.at();
        this.openedBy = opening.by();
        var link = opening.caseLink();
        this.caseId = link == null ? null : link.id();
        this.caseNumber = link == null ? "" : link.number();
        var scheduled = opening.scheduled();
        this.schedule = scheduled == null ? null : scheduled.schedule();
        this.scheduleKey = scheduled == null ? null : scheduled.key();
        take(EntryContent.NOTHING);
    }

    /** Notes the posts who opened it fills: it is decided above them. */
    public void openedAs(Set<String> posts) {
        openerPosts = String.join(" ", new TreeSet<>(posts));
    }

    /** The posts who opened it filled then. */
    public Set<String> openerPosts() {
        return openerPosts.isEmpty() ? Set.of() : Set.of(openerPosts.split(" "));
    }

    /** Takes over what stands in it. Refused once it is over. */
    public void write(EntryContent content) {
        refuseOver();
        take(content);
    }

    private void take(EntryContent content) {
        fields = new TreeMap<>(content.fields());
        calculations = new TreeMap<>(content.calculations());
        title = content.title();
        pairs = content.terms(number + " " + subject + " " + caseNumber);
    }

    /** A step was recorded. Refused once it is over. */
    public void stepTaken() {
        refuseOver();
        stepsTaken++;
    }

    /** It is over: ended, refused or withdrawn. */
    public void end(EntryState how, Instant at) {
        refuseOver();
        state = how;
        endedAt = at;
    }

    /**
     * Its record was destroyed: nobody and no words are left in it.
     *
     * @param counted fields that stay: numbers, days, choices
     */
    public void erase(Set<String> counted) {
        fields = new TreeMap<>(fields);
        fields.keySet().retainAll(counted);
        calculations = Map.of();
        subject = "";
        subjectId = null;
        title = "";
        pairs = EntryContent.NOTHING.terms(number);
    }

    /** When its soonest clock falls due; null when none runs. */
    public void dueNext(@Nullable Instant due) {
        nextDueAt = due;
    }

    /** Refused once it is ended, refused or withdrawn. */
    public void refuseOver() {
        if (state != EntryState.OPEN) {
            throw new ConflictException("register.over", number);
        }
    }

    public boolean isOpen() {
        return state == EntryState.OPEN;
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

    public String register() {
        return register;
    }

    public String number() {
        return number;
    }

    public UUID packVersionId() {
        return packVersionId;
    }

    public String department() {
        return department;
    }

    /** What it is about, in words; may be empty. */
    public String subject() {
        return subject;
    }

    public @Nullable UUID subjectId() {
        return subjectId;
    }

    /** What lists show of its content; may be empty. */
    public String title() {
        return title;
    }

    public @Nullable UUID caseId() {
        return caseId;
    }

    /** Empty when it belongs to no case. */
    public String caseNumber() {
        return caseNumber;
    }

    /** What was filled in and computed, by field. */
    public Map<String, String> fields() {
        return Map.copyOf(fields);
    }

    /** How each computed field came about, by field. */
    public Map<String, String> calculations() {
        return Map.copyOf(calculations);
    }

    public EntryState state() {
        return state;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Null when a schedule opened it. */
    public @Nullable UUID openedBy() {
        return openedBy;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public @Nullable Instant nextDueAt() {
        return nextDueAt;
    }

    /** The schedule that opened it; null when a person did. */
    public @Nullable String schedule() {
        return schedule;
    }

    public @Nullable String scheduleKey() {
        return scheduleKey;
    }
}
