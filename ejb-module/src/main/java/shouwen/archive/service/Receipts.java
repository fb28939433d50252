package shouwen.archive.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import shouwen.archive.Receipt;
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
        var operator = operators.get(callers.current().operatorId());
        var record = archive.find(number);
        var proof = proofs.filed(operator.id(), record.number())
                .orElseThrow(() -> new ConflictException("archive.notSealed", number));
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
