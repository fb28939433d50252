package shouwen.archive.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import shouwen.archive.FailedScan;
import shouwen.audit.service.Ledger;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.shared.ConflictException;

/** Scans whose characters were not recognised: the archive sees them and has them tried again. */
@Stateless
@RolesAllowed(Role.ARCHIVIST)
public class Scans {

    private static final int MOST = 10;
    private static final String AGAIN =
            """
            update record_file set text_found = 'NONE', read_failure = '', read_tries = 0
            where operator_id = :operator and record_id = :record and id = :id and text_found in ('FAILED', 'BLANK')
            """;
    private static final String FAILED =
            """
            select r.number, r.title, cast(r.personal as text) as personal, f.name, f.read_failure
            from record_file f join archive_record r on r.operator_id = f.operator_id and r.id = f.record_id
            where f.operator_id = :operator and f.text_found = 'FAILED'
            order by f.id desc
            limit :limit
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    RecordLocks records;

    @Inject
    Callers callers;

    @Inject
    Ledger ledger;

    /** It waits again. Refused where it was read, or waits already. */
    public void tryAgain(String number, UUID file) {
        var caller = callers.current();
        var record = records.locked(caller, List.of(number)).get(0);
        int again = entities.createNativeQuery(AGAIN)
                .setParameter("operator", caller.operatorId())
                .setParameter("record", record.id())
                .setParameter("id", file)
                .executeUpdate();
        if (again == 0) {
            throw new ConflictException("archive.scanNotFailed", number);
        }
        ledger.write(
                caller.operatorId(), record.id(), "scan.again", caller.staffId(), Map.of("number", number, "file", file.toString()));
    }

    /** The latest that failed. */
    @SuppressWarnings("unchecked")
    public List<FailedScan> failed() {
        List<Tuple> rows = entities.createNativeQuery(FAILED, Tuple.class)
                .setParameter("operator", callers.current().operatorId())
                .setParameter("limit", MOST)
                .getResultList();
        return rows.stream()
                .map(row -> new FailedScan(
                        row.get("number", String.class),
                        RecordRows.personal(row).cover(row.get("title", String.class)),
                        row.get("name", String.class),
                        row.get("read_failure", String.class)))
                .toList();
    }
}
