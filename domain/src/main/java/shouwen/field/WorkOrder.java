package shouwen.field;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.policy.FinishRequirement;
import shouwen.policy.Moment;
import shouwen.shared.ConflictException;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;

/**
 * One person sent to one place for one work item (HEA-031). Dispatched, arrived, handled and repaired are four instants
 * in this order, because different limits stop on each.
 */
@Entity
@Table(name = "work_order")
public class WorkOrder {

    private static final Duration MAX_DURATION = Duration.ofDays(60);

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "operator_id")
    private UUID operatorId;

    private String number;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "case_number")
    private String caseNumber;

    @Column(name = "work_item_id")
    private UUID workItemId;

    private String department;

    @Column(name = "technician_id")
    private UUID technicianId;

    @Enumerated(EnumType.STRING)
    private OrderState state;

    @Column(name = "dispatched_at")
    private Instant dispatchedAt;

    @Column(name = "dispatched_by")
    private UUID dispatchedBy;

    @Column(name = "arrived_at")
    private @Nullable Instant arrivedAt;

    @Column(name = "handled_at")
    private @Nullable Instant handledAt;

    @Column(name = "repaired_at")
    private @Nullable Instant repairedAt;

    @Column(name = "given_up_at")
    private @Nullable Instant givenUpAt;

    @Column(name = "expected_duration")
    private @Nullable String expectedDuration;

    @Column(columnDefinition = "text[]")
    private String[] checks = {};

    @Embedded
    private Handling handling = Handling.NONE;

    @Embedded
    private Completion completion = Completion.NONE;

    @Embedded
    private GivingUp givingUp = GivingUp.NONE;

    protected WorkOrder() {} // for JPA

    /** Sends somebody. */
    public WorkOrder(String number, Errand errand, UUID technicianId, @Nullable Duration expected, UUID by, Instant at) {
        this.id = Ids.next();
        this.number = number;
        this.operatorId = errand.operatorId();
        this.caseId = errand.caseId();
        this.caseNumber = errand.caseNumber();
        this.workItemId = errand.workItemId();
        this.department = errand.department();
        this.technicianId = technicianId;
        this.state = OrderState.DISPATCHED;
        this.dispatchedBy = by;
        this.dispatchedAt = at;
        expect(expected);
    }

    /** Sends somebody else instead; what was reached so far stays. Refused once ended. */
    public void reassign(UUID toTechnician) {
        refuseUnless(state.isOpen());
        technicianId = toTechnician;
    }

    public void arrive(Instant at) {
        refuseUnless(state == OrderState.DISPATCHED);
        arrivedAt = after(dispatchedAt, at);
        state = OrderState.ARRIVED;
    }

    /**
     * The fault is dealt with so that it does no more harm.
     *
     * @param expected the duration told to the customer (HEA-018); null leaves what was said at dispatch
     * @param ticked codes of the checks made; those nobody demands are not kept
     * @param demands what the pack wants, each refused with its clause when missing
     */
    public void handle(
            Handling what, @Nullable Duration expected, Set<String> ticked, List<FinishRequirement> demands, Instant at) {
        refuseUnless(state == OrderState.ARRIVED);
        handledAt = after(arrivedAt, at);
        handling = what.checked();
        expect(expected);
        tick(ticked, demands);
        Evidence.require(this, demands, Set.of(Moment.HANDLED));
        state = OrderState.HANDLED;
    }

    /**
     * The repair is finished and accepted: checked, cleaned up, explained and signed for as the pack demands (HEA-005,
     * HEA-019, HEA-034, HEA-037).
     *
     * @param more what is to be added to what was written when the fault was handled
     */
    public void repair(
            Completion end, Handling more, Set<String> ticked, List<FinishRequirement> demands, Instant at) {
        refuseUnless(state == OrderState.HANDLED);
        repairedAt = after(handledAt, at);
        completion = end.checked(dispatchedAt, at);
        handling = handling.and(more).checked();
        tick(ticked, demands);
        Evidence.require(this, demands, Set.of(Moment.REPAIRED, Moment.RESULT_RETURNED));
        state = OrderState.REPAIRED;
    }

    /** What it holds of what packs can demand, by code: words, or nothing where there are none to show. */
    public Map<String, String> shown() {
        return Evidence.of(this);
    }

    /** Ends without repair, found out on site; only with the customer informed or referred (TUN-112). */
    public void cannotRepair(GivingUp why, Instant at) {
        refuseUnless(state == OrderState.ARRIVED || state == OrderState.HANDLED);
        givenUpAt = after(handledAt != null ? handledAt : arrivedAt, at);
        givingUp = why.checked();
        state = OrderState.CANNOT_REPAIR;
    }

    /** Nobody is needed on site any more: the department passed the matter on or back. */
    public void withdraw(Instant at) {
        refuseUnless(state.isOpen());
        givenUpAt = at;
        state = OrderState.WITHDRAWN;
    }

    private void expect(@Nullable Duration expected) {
        if (expected == null) {
            return;
        }
        if (expected.isNegative() || expected.isZero() || expected.compareTo(MAX_DURATION) > 0) {
            throw new InvalidInputException("expectedDuration", "outOfRange", "PT1M", MAX_DURATION);
        }
        expectedDuration = expected.toString();
    }

    private void tick(Set<String> ticked, List<FinishRequirement> demands) {
        var all = new TreeSet<>(List.of(checks));
        ticked.stream().filter(code -> Evidence.isTicked(code, demands)).forEach(all::add);
        checks = all.toArray(String[]::new);
    }

    private Instant after(@Nullable Instant previous, Instant at) {
        if (previous != null && at.isBefore(previous)) {
            throw new ConflictException("order.beforePrevious", number, previous);
        }
        return at;
    }

    private void refuseUnless(boolean allowed) {
        if (!allowed) {
            throw new ConflictException("order.notInThisState", number, state);
        }
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

    public String number() {
        return number;
    }

    public UUID caseId() {
        return caseId;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public UUID workItemId() {
        return workItemId;
    }

    public String department() {
        return department;
    }

    public UUID technicianId() {
        return technicianId;
    }

    public OrderState state() {
        return state;
    }

    public Instant dispatchedAt() {
        return dispatchedAt;
    }

    public UUID dispatchedBy() {
        return dispatchedBy;
    }

    public @Nullable Instant arrivedAt() {
        return arrivedAt;
    }

    public @Nullable Instant handledAt() {
        return handledAt;
    }

    public @Nullable Instant repairedAt() {
        return repairedAt;
    }

    /** When it ended without repair: on site, or by withdrawal. */
    public @Nullable Instant givenUpAt() {
        return givenUpAt;
    }

    /** How long it will take, as told to the customer; null when nothing was said. */
    public @Nullable Duration expectedDuration() {
        return expectedDuration == null ? null : Duration.parse(expectedDuration);
    }

    /** Codes of the checks made so far. */
    public Set<String> checks() {
        return Set.of(checks);
    }

    public Handling handling() {
        return handling;
    }

    public Completion completion() {
        return completion;
    }

    public GivingUp givingUp() {
        return givingUp;
    }
}
