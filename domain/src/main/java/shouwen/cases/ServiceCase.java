package shouwen.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import shouwen.policy.CaseFacts;
import shouwen.policy.CaseKind;
import shouwen.policy.Channel;
import shouwen.policy.Severity;
import shouwen.shared.ConflictException;
import shouwen.text.CharacterPairs;
import shouwen.text.TextFolding;

/**
 * One matter of one customer, from registration to closing. Root of its aggregate. Has exactly one owner, the first one
 * asked, through every hand-over (TUN-113, WAT-027), until leave passes it to a colleague; its department only says where
 * the work is.
 */
@Entity
@DynamicUpdate // the due time is also set beside the entity
@Table(name = "service_case")
public class ServiceCase {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "operator_id")
    private UUID operatorId;

    private String number;

    @Enumerated(EnumType.STRING)
    private CaseKind kind;

    private String category;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    @Column(name = "owner_id")
    private UUID ownerId;

    private String department;

    @Column(name = "customer_id")
    private @Nullable UUID customerId;

    @Column(name = "account_id")
    private @Nullable UUID accountId;

    @Embedded
    private Complainant complainant;

    private String summary;
    private String details;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> answers;

    /** What the case is found by among open and closed ones; written once, never read back. */
    @Column(updatable = false)
    @ColumnTransformer(write = "array_to_tsvector(?)", read = "cast(null as text[])")
    private String @Nullable [] pairs;

    @Column(name = "desired_outcome")
    private String desiredOutcome;

    @Column(name = "true_cause")
    private String trueCause = "";

    @Enumerated(EnumType.STRING)
    private Responsibility responsibility = Responsibility.UNDETERMINED;

    @Enumerated(EnumType.STRING)
    private @Nullable CaseOutcome outcome;

    private int round = 1;

    /** Number of the last hand-over; 0 before the first. */
    private int step;

    @Column(name = "pack_version_id")
    private UUID packVersionId;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "next_due_at")
    private @Nullable Instant nextDueAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    protected ServiceCase() {} // for JPA

    /**
     * Registers a case. The one who registers it owns it.
     *
     * @param registration what was taken down, already checked
     * @param packVersionId the version of the policy pack it keeps, unless somebody moves it
     */
    public ServiceCase(
            UUID id, UUID operatorId, CaseNumber number, Registration registration, UUID ownerId, UUID packVersionId, Instant at) {
        this.id = id;
        this.operatorId = operatorId;
        this.number = number.value();
        this.kind = registration.facts().kind();
        this.category = registration.facts().category();
        this.channel = registration.facts().channel();
        this.severity = registration.facts().severity();
        this.answers = registration.facts().answers();
        this.complainant = registration.complainant();
        this.customerId = registration.customerId();
        this.accountId = registration.accountId();
        this.summary = registration.summary();
        this.details = registration.details();
        this.desiredOutcome = registration.desiredOutcome();
        this.pairs = terms(registration);
        this.ownerId = ownerId;
        this.packVersionId = packVersionId;
        this.registeredAt = at;
        this.state = CaseState.AT_CUSTOMER_SERVICE;
        this.department = "customer-service";
    }

    private static String[] terms(Registration registration) {
        var who = registration.complainant();
        var text = String.join("\n", registration.summary(), who.name(), who.address(), who.accountNumber());
        return CharacterPairs.of(TextFolding.fold(text)).toArray(String[]::new);
    }

    /** Hands the case to a department, as the next step. Refused once closed. */
    public int handOver(String toDepartment) {
        refuseIf(state == CaseState.CLOSED);
        department = toDepartment;
        state = CaseState.AT_DEPARTMENT;
        step++;
        return step;
    }

    /** The department returned the case without a result. */
    public void returned() {
        refuseIf(state != CaseState.AT_DEPARTMENT);
        state = CaseState.AT_CUSTOMER_SERVICE;
    }

    /** The department's result is there. */
    public void resultReturned() {
        refuseIf(state != CaseState.AT_DEPARTMENT);
        state = CaseState.IN_REVIEW;
    }

    /** Customer service accepts the result; a complaint needs its real cause and the verdict (TUN-020, TUN-021). */
    public void acceptResult(String cause, Responsibility verdict) {
        refuseIf(state != CaseState.IN_REVIEW);
        trueCause = cause;
        responsibility = verdict;
        state = CaseState.TO_ANSWER;
    }

    /** The result is not good enough: the same department works again. */
    public int sendBack() {
        refuseIf(state != CaseState.IN_REVIEW && state != CaseState.DISSATISFIED);
        return handOver(department);
    }

    /** The customer has been told. */
    public void answered(boolean callBackDue, Instant at) {
        refuseIf(state != CaseState.TO_ANSWER);
        answeredAt = at;
        state = callBackDue ? CaseState.TO_CALL_BACK : CaseState.ANSWERED;
    }

    /** A consultation answered while the customer waits needs no department. */
    public void answeredOnTheSpot(boolean callBackDue, Instant at) {
        refuseIf(kind != CaseKind.CONSULTATION || state != CaseState.AT_CUSTOMER_SERVICE || step > 0);
        answeredAt = at;
        state = callBackDue ? CaseState.TO_CALL_BACK : CaseState.ANSWERED;
    }

    /** The customer is dissatisfied: another round with a department (EXP-035). */
    public int goRoundAgain(String toDepartment) {
        refuseIf(state != CaseState.TO_CALL_BACK && state != CaseState.ANSWERED && state != CaseState.DISSATISFIED);
        round++;
        answeredAt = null;
        return handOver(toDepartment);
    }

    /** The customer is dissatisfied and the rounds are used up, or the handling was right. */
    public void dissatisfied() {
        refuseIf(state != CaseState.TO_CALL_BACK && state != CaseState.ANSWERED);
        state = CaseState.DISSATISFIED;
    }

    /** Ends the case. */
    public void close(CaseOutcome how, Instant at) {
        boolean solved = how == CaseOutcome.SOLVED;
        refuseIf(state == CaseState.CLOSED);
        refuseIf(solved && state != CaseState.ANSWERED && state != CaseState.TO_CALL_BACK);
        refuseIf(!solved && state != CaseState.DISSATISFIED);
        outcome = how;
        closedAt = at;
        nextDueAt = null;
        state = CaseState.CLOSED;
    }

    /** Somebody else owns it from now on, because the owner will not be there. Refused once closed. */
    public void passTo(UUID newOwner) {
        refuseIf(state == CaseState.CLOSED);
        ownerId = newOwner;
    }

    /** The soonest due time of the running clocks; null when none runs. */
    public void dueNext(@Nullable Instant due) {
        nextDueAt = due;
    }

    /** Goes by another version of the pack from now on; its department stays. Refused once closed. */
    public void goOver(UUID version) {
        refuseIf(state == CaseState.CLOSED);
        packVersionId = version;
    }

    private void refuseIf(boolean wrongState) {
        if (wrongState) {
            throw new ConflictException("case.notInThisState", number, state);
        }
    }

    /** What rules may look at. */
    public CaseFacts facts() {
        return new CaseFacts(kind, category, severity, channel, answers);
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

    public CaseNumber number() {
        return new CaseNumber(number);
    }

    public CaseState state() {
        return state;
    }

    public UUID ownerId() {
        return ownerId;
    }

    public String department() {
        return department;
    }

    public Complainant complainant() {
        return complainant;
    }

    public @Nullable UUID customerId() {
        return customerId;
    }

    public @Nullable UUID accountId() {
        return accountId;
    }

    public String summary() {
        return summary;
    }

    public String details() {
        return details;
    }

    public String desiredOutcome() {
        return desiredOutcome;
    }

    public String trueCause() {
        return trueCause;
    }

    public Responsibility responsibility() {
        return responsibility;
    }

    public @Nullable CaseOutcome outcome() {
        return outcome;
    }

    public int round() {
        return round;
    }

    public int step() {
        return step;
    }

    public UUID packVersionId() {
        return packVersionId;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public @Nullable Instant nextDueAt() {
        return nextDueAt;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }
}
