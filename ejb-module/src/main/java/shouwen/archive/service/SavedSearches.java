package shouwen.archive.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import shouwen.archive.SavedSearch;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.shared.ConflictException;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;
import shouwen.shared.UnknownThingException;

/** The searches a person keeps, for that person alone; a name used again takes the new search. */
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
public class SavedSearches {

    /** So many may be kept by one person. */
    public static final int MOST = 50;

    private static final int NAME = 60;
    private static final int QUESTION = 2000;
    private static final Pattern PARAMETERS = Pattern.compile("[a-z]+=[A-Za-z0-9%+._*~-]*(&[a-z]+=[A-Za-z0-9%+._*~-]*)*");
    private static final String MINE =
            """
            select id, name, question from saved_search
            where operator_id = :operator and staff_id = :me order by name, id
            """;
    private static final String KEEP =
            """
            insert into saved_search (id, operator_id, staff_id, name, question, saved_at)
            values (:id, :operator, :me, :name, :question, :at)
            on conflict (operator_id, staff_id, name) do update set question = excluded.question, saved_at = excluded.saved_at
            """;
    private static final String DROP =
            "delete from saved_search where operator_id = :operator and staff_id = :me and id = :id";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** By name. */
    @SuppressWarnings("unchecked")
    public List<SavedSearch> mine() {
        var caller = callers.current();
        List<Tuple> rows = entities.createNativeQuery(MINE, Tuple.class)
                .setParameter("operator", caller.operatorId())
                .setParameter("me", caller.staffId())
                .getResultList();
        return rows.stream()
                .map(row -> new SavedSearch(
                        row.get("id", UUID.class), row.get("name", String.class), row.get("question", String.class)))
                .toList();
    }

    /** @param question as {@link SavedSearch#question()} */
    public void keep(String name, String question) {
        var caller = callers.current();
        var tidy = Texts.line("name", name, NAME);
        if (question.length() > QUESTION || !PARAMETERS.matcher(question).matches()) {
            throw new InvalidInputException("question", "archive.noSearch");
        }
        if (mine().size() >= MOST) {
            throw new ConflictException("archive.tooManySearches", MOST);
        }
        entities.createNativeQuery(KEEP)
                .setParameter("id", Ids.next())
                .setParameter("operator", caller.operatorId())
                .setParameter("me", caller.staffId())
                .setParameter("name", tidy)
                .setParameter("question", question)
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    /** Unknown when the caller has none by that id. */
    public void drop(UUID id) {
        var caller = callers.current();
        int gone = entities.createNativeQuery(DROP)
                .setParameter("operator", caller.operatorId())
                .setParameter("me", caller.staffId())
                .setParameter("id", id)
                .executeUpdate();
        if (gone == 0) {
            throw new UnknownThingException("search", id);
        }
    }
}
