package shouwen.approval.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.Ledger;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.policy.service.ActivePacks;
import shouwen.shared.InvalidInputException;

/**
 * How long a rung may take, kind by kind, where the pack says nothing. A blank stays blank: nothing falls due, and pages
 * show that it is not configured.
 */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.GENERAL_OFFICE})
public class ApprovalTerms {

    private static final int MOST_HOURS = 24 * 90;
    private static final String ALL = "select kind, target, time from approval_term where operator_id = :operator";
    private static final String SET =
            """
            insert into approval_term (operator_id, kind, target, time, set_by, set_at)
            values (:operator, :kind, :target, :time, :by, :at)
            on conflict (operator_id, kind)
            do update set target = excluded.target, time = excluded.time, set_by = excluded.set_by, set_at = excluded.set_at
            """;
    private static final String CLEAR = "delete from approval_term where operator_id = :operator and kind = :kind";

    @PersistenceContext
    EntityManager entities;

    @Inject
    ActivePacks packs;

    @Inject
    Callers callers;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    /**
     * The term of a kind.
     *
     * @param kind {@code *} for every kind without one of its own
     * @param hours null where not configured
     * @param working whether only working time counts
     */
    public record Line(String kind, @Nullable Integer hours, boolean working) {}

    /** Every kind there is by the pack in force, those without a term too. */
    @SuppressWarnings("unchecked")
    public List<Line> list() {
        var operator = callers.current().operatorId();
        var lines = new TreeMap<String, Line>();
        kinds(operator).forEach(kind -> lines.put(kind, new Line(kind, null, true)));
        List<Tuple> rows = entities.createNativeQuery(ALL, Tuple.class)
                .setParameter("operator", operator)
                .getResultList();
        rows.forEach(row -> lines.put(row.get("kind", String.class), line(row)));
        return List.copyOf(lines.values());
    }

    private static Line line(Tuple row) {
        var hours = (int) Duration.parse(row.get("target", String.class)).toHours();
        return new Line(row.get("kind", String.class), hours, row.get("time", String.class).equals("working"));
    }

    private List<String> kinds(UUID operator) {
        var kinds = new ArrayList<>(List.of(
                Terms.ANY, "bill-correction", "overrun-consent", "pack-activation", "record-destruction"));
        packs.forOperator(operator).pack().procedures().ladders().stream()
                .map(ladder -> "register:" + ladder.register())
                .distinct()
                .forEach(kinds::add);
        return kinds;
    }

    /**
     * Sets a term for what is asked from now on.
     *
     * @param hours 1 to 2,160; null leaves it not configured
     */
    public void set(@Nullable String kind, @Nullable Integer hours, boolean working) {
        var me = callers.current();
        if (kind == null || !kinds(me.operatorId()).contains(kind)) {
            throw new InvalidInputException("kind", "notAChoice");
        }
        if (hours != null && (hours < 1 || hours > MOST_HOURS)) {
            throw new InvalidInputException("hours", "outOfRange", 1, MOST_HOURS);
        }
        if (hours == null) {
            entities.createNativeQuery(CLEAR)
                    .setParameter("operator", me.operatorId())
                    .setParameter("kind", kind)
                    .executeUpdate();
        } else {
            entities.createNativeQuery(SET)
                    .setParameter("operator", me.operatorId())
                    .setParameter("kind", kind)
                    .setParameter("target", "PT" + hours + "H")
                    .setParameter("time", working ? "working" : "wall")
                    .setParameter("by", me.staffId())
                    .setParameter("at", clock.instant())
                    .executeUpdate();
        }
        var body = Map.of("kind", kind, "hours", hours == null ? "" : hours.toString(), "working", working);
        ledger.write(me.operatorId(), null, "approval.term-set", me.staffId(), body);
    }
}
