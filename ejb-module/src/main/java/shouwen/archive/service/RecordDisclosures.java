package shouwen.archive.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import shouwen.archive.ArchiveRecord;
import shouwen.audit.service.Disclosures;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.identity.service.Operators;
import shouwen.shared.UnknownThingException;

/** Shows records in clear for a stated purpose, noted first: no note, no clear text. */
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
public class RecordDisclosures {

    /** What is noted to have been seen. */
    static final String FIELD = "record";

    /** For so long a page stays in clear. */
    private static final Duration OPEN = Duration.ofMinutes(15);

    private static final String CASE_OF = "select case_id from archive_record where operator_id = :operator and id = :id";
    private static final String NOTED =
            """
            select count(*) from disclosure
            where operator_id = :operator and id = :id and staff_id = :me and subject = :subject and disclosed_at > :after
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    Operators operators;

    @Inject
    Disclosures disclosures;

    @Inject
    Clock clock;

    /**
     * Notes that the caller sees a record in clear; the id of the note opens it for a quarter of an hour. Refused without a
     * purpose, and when there is no such record the caller may read.
     */
    public UUID disclose(String number, String purpose) {
        var caller = callers.current();
        var record = covered(caller, number);
        var caseId = entities.unwrap(Session.class)
                .createNativeQuery(CASE_OF, UUID.class)
                .setParameter("operator", caller.operatorId())
                .setParameter("id", record.id())
                .getSingleResultOrNull();
        return disclosures.disclose(caseId, record.number(), FIELD, purpose);
    }

    /** The record in clear after a note of the caller's own that is not too old; covered otherwise. */
    public ArchiveRecord read(String number, @Nullable UUID note) {
        var caller = callers.current();
        boolean clear = note != null && isNoted(caller, number, note);
        return RecordRows.find(entities, byNumber(caller, number), clear)
                .orElseThrow(() -> new UnknownThingException("record", number));
    }

    private ArchiveRecord covered(Caller caller, String number) {
        return RecordRows.find(entities, byNumber(caller, number), false)
                .orElseThrow(() -> new UnknownThingException("record", number));
    }

    private ArchiveSql byNumber(Caller caller, String number) {
        var today = operators.today(caller.operatorId());
        return ArchiveSql.readableBy(caller)
                .and("r.number = :number")
                .with("number", number)
                .with("today", today);
    }

    private boolean isNoted(Caller caller, String number, UUID note) {
        var found = entities.createNativeQuery(NOTED, Long.class)
                .setParameter("operator", caller.operatorId())
                .setParameter("id", note)
                .setParameter("me", caller.staffId())
                .setParameter("subject", number)
                .setParameter("after", clock.instant().minus(OPEN))
                .getSingleResult();
        return ((Number) found).longValue() > 0;
    }
}
