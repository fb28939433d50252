package shouwen.identity.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.shared.Page;

/** Finds people: for dispatch lists, for names beside ids, for the administrator's list. */
@Stateless
@RolesAllowed("**")
public class StaffQueries {

    private static final String LIST =
            """
            select id, login, name, roles, departments, language, active from staff
            where operator_id = :operator and login > :after order by login limit :limit
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    StaffRecords staff;

    @Inject
    StaffDirectory directory;

    /** A line of the administrator's list. */
    public record StaffLine(
            UUID id, String login, String name, List<String> roles, List<String> departments, String language, boolean active) {}

    /** The active people of the caller's operator who work in a department, by name; from memory. */
    public List<Caller> inDepartment(String department) {
        return everybody().stream().filter(person -> person.worksIn(department)).toList();
    }

    /** Those of a department who hold a role: whom a dispatcher may send, by name; from memory. */
    public List<Caller> inDepartment(String department, String role) {
        return inDepartment(department).stream().filter(person -> person.is(role)).toList();
    }

    /** The active people of the caller's operator who hold a role, by name; from memory. */
    public List<Caller> withRole(String role) {
        return everybody().stream().filter(person -> person.is(role)).toList();
    }

    /** Names of people of the caller's operator by id, the departed included; at most one statement. */
    public Map<UUID, String> names(Collection<UUID> staffIds) {
        return directory.names(callers.current().operatorId(), staffIds);
    }

    /** One person, for the administrator. Unknown at another operator. */
    @RolesAllowed(Role.ADMINISTRATOR)
    public StaffLine person(UUID staffId) {
        var person = staff.require(callers.current().operatorId(), staffId);
        return new StaffLine(
                person.id(),
                person.login(),
                person.name(),
                person.roles(),
                person.departments(),
                person.language(),
                person.active());
    }

    /** All staff by login, for the administrator. */
    @RolesAllowed(Role.ADMINISTRATOR)
    public Page<StaffLine> list(@Nullable String after, int limit) {
        var lines = entities.unwrap(Session.class)
                .createNativeQuery(LIST, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("login", String.class)
                .addScalar("name", String.class)
                .addScalar("roles", String[].class)
                .addScalar("departments", String[].class)
                .addScalar("language", String.class)
                .addScalar("active", Boolean.class)
                .setParameter("operator", callers.current().operatorId())
                .setParameter("after", after == null ? "" : after)
                .setParameter("limit", limit + 1)
                .getResultStream()
                .map(StaffQueries::line)
                .toList();
        if (lines.size() <= limit) {
            return new Page<>(lines, null);
        }
        return new Page<>(lines.subList(0, limit), lines.get(limit - 1).login());
    }

    /** The active people of the caller's operator, by name; from memory. */
    public List<Caller> everybody() {
        return directory.staffOf(callers.current().operatorId());
    }

    private static StaffLine line(Tuple row) {
        return new StaffLine(
                row.get("id", UUID.class),
                row.get("login", String.class),
                row.get("name", String.class),
                Arrays.asList(row.get("roles", String[].class)),
                Arrays.asList(row.get("departments", String[].class)),
                row.get("language", String.class),
                row.get("active", Boolean.class));
    }
}
