package shouwen.approval.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.approval.Approval;
import shouwen.approval.ApprovalDetails;
import shouwen.approval.ApprovalFilter;
import shouwen.approval.ApprovalLine;
import shouwen.approval.ApprovalRung;
import shouwen.approval.ApprovalState;
import shouwen.approval.Debt;
import shouwen.approval.Desk;
import shouwen.audit.service.LedgerQueries;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.identity.service.StaffDirectory;
import shouwen.shared.Count;
import shouwen.shared.Page;

/** Reads requests: one statement a list page, a handful for one request whole. */
@Stateless
@RolesAllowed({
    Role.CALL_TAKER,
    Role.SUPERVISOR,
    Role.DISPATCHER,
    Role.TECHNICIAN,
    Role.BILLING_CLERK,
    Role.DEPARTMENT_HEAD,
    Role.GENERAL_OFFICE,
    Role.ARCHIVIST,
    Role.ADMINISTRATOR
})
public class ApprovalQueries {

    private static final int MOST = 200;

    private static final String PACK = "pack-activation";

    /** Kinds that are agreed to or refused, and never given back. */
    private static final Set<String> DECIDED_AT_ONCE = Set.of("bill-correction", PACK);

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    ApprovalRecords records;

    @Inject
    LedgerQueries ledger;

    @Inject
    StaffDirectory staff;

    @Inject
    StandIns standIns;

    @Inject
    Terms terms;

    /**
     * A page of requests the reader may see: what waits the most urgent first, what is over the latest first.
     *
     * @param after cursor of the page before; null for the first
     * @param limit 1 to 200
     */
    public Page<ApprovalLine> list(ApprovalFilter filter, @Nullable String after, int limit) {
        return of(filter).page(after, Math.max(1, Math.min(limit, MOST)));
    }

    /** How many requests a list holds, counted to the cap. */
    public Count count(ApprovalFilter filter) {
        return of(filter).count();
    }

    private ApprovalList of(ApprovalFilter filter) {
        return new ApprovalList(entities, records.sitting(callers.current()), filter);
    }

    /** One request, whole, with what the reader may do. Unknown when it is none of their business. */
    public ApprovalDetails find(UUID id) {
        var sitting = records.sitting(callers.current());
        var me = sitting.me().staffId();
        var approval = records.readable(sitting, id);
        boolean open = approval.state() == ApprovalState.OPEN;
        boolean applicant = me.equals(approval.applicant());
        var seat = open ? sitting.seat(approval, null) : Optional.<Sitting.Seat>empty();
        var timeline = ledger.timeline(approval.operatorId(), id).stream()
                .map(e -> new ApprovalDetails.Happened(e.type(), e.actorId(), e.at(), e.body()))
                .toList();
        return new ApprovalDetails(
                approval,
                seat.map(one -> one.rung().post()).orElse(null),
                seat.map(one -> one.decider().onBehalfOf()).orElse(null),
                seat.isPresent() && approval.applicant() != null && !DECIDED_AT_ONCE.contains(approval.kind()),
                applicant && approval.state() == ApprovalState.RETURNED,
                applicant && approval.state().isOpen() && !approval.kind().equals(PACK),
                approval.isRecallable(me),
                open && !applicant ? byTelephone(approval, me) : Map.of(),
                payable(approval, applicant),
                open ? standIns.vacant(approval) : List.of(),
                terms.text(approval),
                timeline,
                names(approval, timeline));
    }

    private Map<UUID, String> byTelephone(Approval approval, UUID me) {
        var desks = approval.turns().stream().map(ApprovalRung::desk).toList();
        var people = new LinkedHashMap<UUID, String>();
        staff.staffOf(approval.operatorId()).stream()
                .filter(person -> !person.staffId().equals(me) && !person.staffId().equals(approval.applicant()))
                .filter(person -> Desk.all(person).stream().anyMatch(desks::contains))
                .forEach(person -> people.put(person.staffId(), person.name()));
        return people;
    }

    private static List<String> payable(Approval approval, boolean applicant) {
        return approval.rungs().stream()
                .filter(ApprovalRung::isOwed)
                .filter(rung -> rung.debt() == Debt.REPORT || !applicant)
                .map(ApprovalRung::post)
                .toList();
    }

    private Map<UUID, String> names(Approval approval, List<ApprovalDetails.Happened> timeline) {
        var people = new HashSet<UUID>();
        people.add(approval.applicant());
        approval.rungs().forEach(rung -> {
            people.add(rung.decidedBy());
            people.add(rung.onBehalfOf());
            people.add(rung.recordedBy());
        });
        timeline.forEach(event -> {
            people.add(event.by());
            Stream.of("telephone", "onBehalfOf")
                    .map(event.body()::get)
                    .filter(Objects::nonNull)
                    .forEach(whom -> people.add(UUID.fromString(whom.toString())));
        });
        people.removeIf(Objects::isNull);
        return staff.names(approval.operatorId(), people);
    }
}
