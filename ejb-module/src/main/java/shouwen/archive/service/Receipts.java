package shouwen.archive.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shouwen.archive.ArchiveRecord;
import shouwen.archive.Receipt;
import shouwen.archive.RecordExport;
import shouwen.audit.EventProof;
import shouwen.audit.SealPlace;
import shouwen.audit.service.EventProofs;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.identity.service.Operators;
import shouwen.shared.ConflictException;

/** Gives receipts of filed records to who may read them (S13). */
@Stateless
@RolesAllowed({
    Role.ARCHIVIST,
    Role.SUPERVISOR,
    Role.GENERAL_OFFICE,
    Role.CALL_TAKER,
    Role.DEPARTMENT_HEAD,
    Role.DISPATCHER,
    Role.TECHNICIAN,
    Role.BILLING_CLERK
})
public class Receipts {

    private static final String NUMBERS =
            """
            select r.number from record_export e
            join record_export_item i on i.operator_id = e.operator_id and i.export_id = e.id
            join archive_record r on r.operator_id = i.operator_id and r.id = i.record_id
            where e.operator_id = :operator and e.made_by = :me and e.id = :export
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ArchiveQueries archive;

    @Inject
    EventProofs proofs;

    @Inject
    Callers callers;

    @Inject
    Operators operators;

    @Inject
    Clock clock;

    /** The receipt of a record, to be written as JSON. Refused while its filing is not sealed, which takes a second. */
    public Map<String, Object> of(String number) {
        var record = archive.find(number);
        var proof = proofs.filed(callers.current().operatorId(), record.number())
                .orElseThrow(() -> new ConflictException("archive.notSealed", number));
        return form(record, proof);
    }

    /**
     * The proofs of the records of an export of the caller's, by number, all under the same root, with which {@link #form} makes
     * their receipts. One that is not sealed yet has none.
     */
    @RolesAllowed(Role.ARCHIVIST)
    @SuppressWarnings("unchecked")
    public Map<String, EventProof> proofs(RecordExport export) {
        var caller = callers.current();
        List<String> numbers = entities.createNativeQuery(NUMBERS, String.class)
                .setParameter("operator", caller.operatorId())
                .setParameter("me", caller.staffId())
                .setParameter("export", export.id())
                .getResultList();
        return proofs.filed(caller.operatorId(), numbers);
    }

    /** The receipt of a record the caller has read, from its proof. */
    public Map<String, Object> form(ArchiveRecord record, EventProof proof) {
        var operator = operators.get(callers.current().operatorId());
        var receipt = new Receipt(
                operator.id(),
                operator.name().zhCn(),
                record.number(),
                record.sha256(),
                record.filedAt(),
                proof,
                clock.instant());
        return receipt.form();
    }

    /** Where a record stands in the ledger; empty while it is not sealed. For records the caller has read. */
    public Optional<SealPlace> place(String number) {
        return proofs.place(callers.current().operatorId(), number);
    }
}
