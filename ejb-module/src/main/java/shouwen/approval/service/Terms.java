package shouwen.approval.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.approval.Approval;
import shouwen.calendar.CalendarDefinition;
import shouwen.calendar.WorkingCalendar;
import shouwen.calendar.service.CalendarBook;
import shouwen.clock.PackCalendars;
import shouwen.identity.service.Operators;
import shouwen.policy.service.ActivePacks;

/**
 * Until when a rung should decide: by the operator's term for the kind of request, in working time or by the wall. Where
 * nobody has set one nothing falls due, and pages say that it is not configured.
 */
@ApplicationScoped
class Terms {

    /** The term of every kind that has none of its own. */
    static final String ANY = "*";

    private static final String OF =
            """
            select target, time from approval_term
            where operator_id = :operator and kind in (:kind, '*') order by kind desc limit 1
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ActivePacks packs;

    @Inject
    CalendarBook calendars;

    @Inject
    Operators operators;

    @Inject
    Clock clock;

    /** Null where nobody has set a term. */
    @Nullable Instant due(Approval approval) {
        var term = of(approval.operatorId(), approval.kind());
        return term == null ? null : term.from(clock.instant(), calendar(approval.operatorId()));
    }

    /** The term in the form {@code PT8H working}; empty where nobody has set one. */
    String text(Approval approval) {
        var term = of(approval.operatorId(), approval.kind());
        return term == null ? "" : term.target() + " " + term.time();
    }

    private @Nullable Term of(UUID operator, String kind) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(OF, Tuple.class)
                .setParameter("operator", operator)
                .setParameter("kind", kind)
                .getResultList();
        return rows.isEmpty()
                ? null
                : new Term(rows.get(0).get("target", String.class), rows.get(0).get("time", String.class));
    }

    private WorkingCalendar calendar(UUID operator) {
        return PackCalendars.of(packs.forOperator(operator).pack(), calendars.of(operator))
                .orElseGet(() -> WorkingCalendar.of(
                        CalendarDefinition.roundTheClock(operators.get(operator).zone())));
    }

    record Term(String target, String time) {

        Instant from(Instant at, WorkingCalendar calendar) {
            var length = Duration.parse(target);
            return time.equals("working") ? calendar.addWorkingTime(at, length) : at.plus(length);
        }
    }
}
