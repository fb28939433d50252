package shouwen.calendar.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.Ledger;
import shouwen.calendar.SpecialDay.Kind;
import shouwen.identity.Caller;
import shouwen.identity.service.Callers;
import shouwen.shared.ConflictException;
import shouwen.shared.InvalidInputException;
import shouwen.shared.UnknownThingException;

/** Days an operator takes off or works by its own decision; they go before the decreed ones, and open clocks follow. */
@Stateless
@RolesAllowed("administrator")
public class OwnDays {

    private static final int FIRST_YEAR = 2004;
    private static final int LAST_YEAR = 2058;
    private static final int LONGEST_NAME = 60;
    private static final String ADD =
            """
            insert into calendar_own_day (operator_id, day, kind, name, added_at, added_by)
            values (:operator, :day, :kind, :name, :at, :by)
            on conflict do nothing
            """;
    private static final String REMOVE = "delete from calendar_own_day where operator_id = :operator and day = :day";

    @PersistenceContext
    EntityManager entities;

    @Inject
    CalendarStore store;

    @Inject
    Callers callers;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    @Inject
    Event<CalendarChanged> changed;

    /** Refused when the day is in the list already. */
    public void add(@Nullable LocalDate day, Kind kind, String name) {
        if (day == null) {
            throw new InvalidInputException("day", "required");
        }
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new InvalidInputException("day", "calendar.year", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
        checkName(name);
        var me = callers.current();
        int added = entities.createNativeQuery(ADD)
                .setParameter("operator", me.operatorId())
                .setParameter("day", day)
                .setParameter("kind", kind.name())
                .setParameter("name", name.strip())
                .setParameter("at", clock.instant())
                .setParameter("by", me.staffId())
                .executeUpdate();
        if (added == 0) {
            throw new ConflictException("calendar.ownDayThere", day.toString());
        }
        tell(me, "calendar.own-day-added", Map.of("day", day, "kind", kind, "name", name.strip()));
    }

    private static void checkName(String name) {
        if (name.isBlank()) {
            throw new InvalidInputException("dayName", "required");
        }
        if (name.length() > LONGEST_NAME) {
            throw new InvalidInputException("dayName", "tooLong", LONGEST_NAME);
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInputException("dayName", "controlCharacter");
        }
    }

    /** Refused as unknown when the operator has no such day. */
    public void remove(LocalDate day) {
        var me = callers.current();
        int removed = entities.createNativeQuery(REMOVE)
                .setParameter("operator", me.operatorId())
                .setParameter("day", day)
                .executeUpdate();
        if (removed == 0) {
            throw new UnknownThingException("ownDay", day);
        }
        tell(me, "calendar.own-day-removed", Map.of("day", day));
    }

    private void tell(Caller me, String type, Map<String, ?> body) {
        store.raise(me.operatorId());
        ledger.write(me.operatorId(), null, type, me.staffId(), body);
        changed.fire(new CalendarChanged(me.operatorId(), null, me.staffId()));
    }
}
