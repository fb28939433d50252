package shouwen.calendar.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import shouwen.calendar.OperatorCalendars;

/**
 * The special days in memory. Whether an operator's have changed is looked up again after five seconds, and at once after
 * a change on this node; the same revision is the same object.
 */
@ApplicationScoped
public class CalendarBook {

    static final Duration FRESH = Duration.ofSeconds(5);

    private record Kept(OperatorCalendars calendars, long readAt) {
        boolean fresh() {
            return System.nanoTime() - readAt < FRESH.toNanos();
        }
    }

    @Inject
    CalendarRows rows;

    private final Map<UUID, Kept> operators = new ConcurrentHashMap<>();

    /** The special days that count for an operator now. */
    public OperatorCalendars of(UUID operatorId) {
        var kept = operators.get(operatorId);
        if (kept == null || !kept.fresh()) {
            kept = new Kept(look(operatorId, kept), System.nanoTime());
            operators.put(operatorId, kept);
        }
        return kept.calendars();
    }

    /** The same, read at this moment. */
    public OperatorCalendars fresh(UUID operatorId) {
        return rows.read(operatorId, rows.revision(operatorId));
    }

    /** What would count if an import were applied. */
    public OperatorCalendars proposed(UUID operatorId, UUID importId) {
        var proposal = rows.proposal(operatorId, importId);
        return fresh(operatorId).withYear(proposal.year(), proposal.days());
    }

    private OperatorCalendars look(UUID operatorId, @Nullable Kept before) {
        long revision = rows.revision(operatorId);
        if (before != null && before.calendars().revision() == revision) {
            return before.calendars();
        }
        return rows.read(operatorId, revision);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) CalendarChanged change) {
        operators.remove(change.operatorId());
    }
}
