package shouwen.audit.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import shouwen.audit.Purpose;
import shouwen.shared.ForbiddenException;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;

/**
 * Notes who saw whose personal data in clear and what for (S11). A service that unmasks calls this in the same
 * transaction, before it hands the value out: no note, no value.
 */
@Stateless
@RolesAllowed("**")
public class Disclosures {

    private static final int LONGEST_FIELD = 40;
    private static final String NOTE =
            """
            insert into disclosure (id, operator_id, staff_id, case_id, field, purpose, disclosed_at, subject)
            select :id, s.operator_id, s.id, :case, :field, :purpose, :at, :subject
            from staff s where s.id = :staff and s.active
            """;

    @PersistenceContext
    EntityManager entities;

    @Resource
    SessionContext context;

    @Inject
    Clock clock;

    /**
     * Notes that the caller sees a field in clear.
     *
     * @param caseId the case it is about, null for none
     * @param field {@code phone}, {@code name}, {@code address}, ...
     * @param purpose the code of a {@link Purpose}
     */
    public void disclose(@Nullable UUID caseId, String field, String purpose) {
        disclose(caseId, "", field, purpose);
    }

    /**
     * The same about something that people know by a number; gives the id of the note.
     *
     * @param subject the number of a record; empty for none
     */
    public UUID disclose(@Nullable UUID caseId, String subject, String field, String purpose) {
        var known = Purpose.of(purpose)
                .orElseThrow(() -> new InvalidInputException("purpose", "notAllowed", Purpose.codes()));
        if (field.isBlank() || field.length() > LONGEST_FIELD) {
            throw new InvalidInputException("field", "length", 1, LONGEST_FIELD);
        }
        var id = Ids.next();
        var noted = entities.unwrap(Session.class)
                .createNativeMutationQuery(NOTE)
                .setParameter("id", id)
                .setParameter("subject", subject)
                .setParameter("case", caseId, UUID.class)
                .setParameter("field", field)
                .setParameter("purpose", known.code())
                .setParameter("at", clock.instant())
                .setParameter("staff", staffId())
                .executeUpdate();
        if (noted == 0) {
            throw new ForbiddenException("notSignedIn");
        }
        return id;
    }

    private UUID staffId() {
        try {
            return UUID.fromString(context.getCallerPrincipal().getName());
        } catch (IllegalArgumentException notAPerson) {
            throw new ForbiddenException("notSignedIn");
        }
    }
}
