package shouwen.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.Ledger;
import shouwen.identity.Login;
import shouwen.identity.Role;
import shouwen.identity.Staff;
import shouwen.shared.UnknownThingException;

/** The staff table, and the note in ledger and directory that goes with each change to it. */
@ApplicationScoped
class StaffRecords {

    private static final String BY_LOGIN = "select s from Staff s where s.login = :login";
    private static final String ADMINISTRATORS =
            """
            select id from staff
            where operator_id = :operator and active and :administrator = any (roles) order by id for update
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Ledger ledger;

    @Inject
    Event<StaffChanged> changes;

    Optional<Staff> byLogin(Login login) {
        return entities.createQuery(BY_LOGIN, Staff.class)
                .setParameter("login", login.value())
                .getResultStream()
                .findFirst();
    }

    /** The person by that id at that operator; refused as unknown otherwise. */
    Staff require(UUID operatorId, UUID staffId) {
        return Optional.ofNullable(entities.find(Staff.class, staffId))
                .filter(found -> found.operatorId().equals(operatorId))
                .orElseThrow(() -> new UnknownThingException("staff", staffId));
    }

    /** The active administrators, held until the transaction ends so that two cannot remove each other. */
    List<UUID> administrators(UUID operatorId) {
        return entities.unwrap(Session.class)
                .createNativeQuery(ADMINISTRATORS, UUID.class)
                .setParameter("operator", operatorId)
                .setParameter("administrator", Role.ADMINISTRATOR)
                .getResultStream()
                .toList();
    }

    void add(Staff person) {
        entities.persist(person);
    }

    /** Notes a change in the ledger and lets the directory forget the person. */
    void changed(Staff person, String type, @Nullable UUID actorId, Map<String, ?> body) {
        var whole = new TreeMap<String, Object>(body);
        whole.put("staff", person.id());
        ledger.write(person.operatorId(), null, type, actorId, whole);
        changes.fire(new StaffChanged(person.operatorId(), person.id()));
    }
}
