package shouwen.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.message.OpenAssist;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;

/** What somebody wants of a department about a case or an entry, until when, and what the department answered. */
@Entity
@Table(name = "instruction")
public class Instruction {

    private static final int LENGTH = 1000;

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "operator_id")
    private UUID operatorId;

    @Column(name = "act_id")
    private UUID actId;

    @Enumerated(EnumType.STRING)
    private InstructionKind kind;

    @Column(name = "case_id")
    private @Nullable UUID caseId;

    @Column(name = "entry_id")
    private @Nullable UUID entryId;

    @Column(name = "subject_number")
    private String number;

    @Column(name = "subject_title")
    private String title;

    private String department;
    private String words;

    @Column(name = "given_by")
    private UUID givenBy;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "breached_at")
    private @Nullable Instant breachedAt;

    private String answer = "";

    @Column(name = "answered_by")
    private @Nullable UUID answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    /** Whether it goes through the department's queue onto its work list, and keeps the case open. */
    private boolean routed;

    @Column(name = "received_at")
    private @Nullable Instant receivedAt;

    private boolean withdrawn;

    protected Instruction() {} // for JPA

    /**
     * Gives it. Refused when it is due before it is given, and without words, which only a coordination about a case may
     * do without.
     *
     * @param actId shared by those given at once
     * @param department its code; of a report to the general manager office empty
     */
    public Instruction(
            UUID operatorId,
            UUID actId,
            InstructionKind kind,
            Matter matter,
            String department,
            @Nullable String words,
            UUID by,
            Instant at,
            @Nullable Instant dueAt) {
        if (dueAt != null && !dueAt.isAfter(at)) {
            throw new InvalidInputException("dueAt", "instruction.past");
        }
        this.id = Ids.next();
        this.operatorId = operatorId;
        this.actId = actId;
        this.kind = kind;
        this.caseId = matter.caseId();
        this.entryId = matter.entryId();
        this.number = matter.number();
        this.title = matter.title();
        this.department = department;
        this.words = kind == InstructionKind.COORDINATION && caseId != null
                ? Texts.optionalLines("words", words, LENGTH)
                : Texts.lines("words", words, LENGTH);
        this.givenBy = by;
        this.givenAt = at;
        this.dueAt = dueAt;
    }

    /** Goes to the department through its queue: what the message says. The case stays with who has it. */
    public OpenAssist route(String fromDepartment) {
        routed = true;
        return new OpenAssist(
                operatorId, id, Objects.requireNonNull(caseId), number, fromDepartment, department);
    }

    /** The department's queue delivered it; false when it was taken back on the way. */
    public boolean received(Instant at) {
        receivedAt = at;
        return isOpen();
    }

    /** It is wanted no more. Refused without a reason, and once it is answered. */
    public void withdraw(@Nullable String why, UUID by, Instant at) {
        refuseOver();
        answer = Texts.lines("reason", why, LENGTH);
        answeredBy = by;
        answeredAt = at;
        withdrawn = true;
    }

    private void refuseOver() {
        if (withdrawn) {
            throw new ConflictException("instruction.withdrawn", number);
        }
        if (answeredAt != null) {
            throw new ConflictException("instruction.answered", number);
        }
    }

    /** The department says what it did. Refused a second time, and to who gave it. */
    public void answer(@Nullable String said, UUID by, Instant at) {
        refuseOver();
        if (by.equals(givenBy)) {
            throw new ForbiddenException("instruction.own");
        }
        answer = Texts.lines("answer", said, LENGTH);
        answeredBy = by;
        answeredAt = at;
    }

    /** That it is late was told. */
    public void breach(Instant at) {
        breachedAt = at;
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

    public InstructionKind kind() {
        return kind;
    }

    public @Nullable UUID caseId() {
        return caseId;
    }

    public @Nullable UUID entryId() {
        return entryId;
    }

    /** Of the case or the entry. */
    public String number() {
        return number;
    }

    public String title() {
        return title;
    }

    /** Empty for a report to the general manager office. */
    public String department() {
        return department;
    }

    public String words() {
        return words;
    }

    public UUID givenBy() {
        return givenBy;
    }

    public Instant givenAt() {
        return givenAt;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    public @Nullable Instant breachedAt() {
        return breachedAt;
    }

    public boolean routed() {
        return routed;
    }

    /** Null while it is on its way, and for what does not travel. */
    public @Nullable Instant receivedAt() {
        return receivedAt;
    }

    public boolean withdrawn() {
        return withdrawn;
    }

    /** Where it stands. */
    public InstructionState state() {
        if (withdrawn) {
            return InstructionState.WITHDRAWN;
        }
        if (answeredAt != null) {
            return InstructionState.ANSWERED;
        }
        return routed && receivedAt == null ? InstructionState.ON_THE_WAY : InstructionState.OPEN;
    }

    /** What the department said, or why it was withdrawn. */
    public String answer() {
        return answer;
    }

    /** Who answered, or withdrew. */
    public @Nullable UUID answeredBy() {
        return answeredBy;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    /** Whether a person is among those who are to answer: of the department, of the general office for a report. */
    public boolean isAnsweredBy(Caller person) {
        return kind == InstructionKind.REPORT ? person.is(Role.GENERAL_OFFICE) : person.worksIn(department);
    }

    public boolean isOpen() {
        return answeredAt == null;
    }
}
