package shouwen.replay.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.Ledger;
import shouwen.identity.service.Callers;
import shouwen.policy.service.ActivePacks;
import shouwen.shared.ConflictException;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Page;
import shouwen.shared.UnknownThingException;

/** Tries a draft of the rules on cases of the past. For those who decide on packs; nothing of a case changes. */
@Stateless
@RolesAllowed({"administrator", "general-office"})
public class Replays {

    private static final String START =
            """
            insert into replay_run (id, operator_id, draft_id, cases_from, cases_to, state, total, done, outcomes, dues,
                failure, started_at, started_by, touched_at)
            values (:id, :operator, :draft, :from, :to, 'RUNNING', 0, 0, 0, 0, '', :at, :by, now())
            """;
    private static final String CANCEL =
            """
            update replay_run set state = 'CANCELLED', ended_at = :at
            where id = :id and operator_id = :operator and state = 'RUNNING'
            """;
    private static final String BUSY =
            """
            select count(*) from replay_run
            where operator_id = :operator and state = 'RUNNING' and touched_at > now() - interval '2 minutes'
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ReplayRows rows;

    @Inject
    Callers callers;

    @Inject
    ActivePacks packs;

    @Inject
    Ledger ledger;

    @Inject
    Event<ReplayRequested> requests;

    @Inject
    Clock clock;

    /**
     * Begins a replay; one at a time for each operator.
     *
     * @param draftId a version of a pack of the operator, active or not
     * @param from cases registered from then on, before {@code to}
     * @return the id of the run
     */
    public UUID start(UUID draftId, Instant from, Instant to) {
        var caller = callers.current();
        if (!packs.operatorOf(draftId).equals(caller.operatorId())) {
            throw new UnknownThingException("packVersion", draftId);
        }
        if (!from.isBefore(to)) {
            throw new InvalidInputException("to", "notAfterFrom");
        }
        var busy = (Number) entities.createNativeQuery(BUSY)
                .setParameter("operator", caller.operatorId())
                .getSingleResult();
        if (busy.intValue() > 0) {
            throw new ConflictException("replayRunning");
        }
        var id = Ids.next();
        entities.createNativeQuery(START)
                .setParameter("id", id)
                .setParameter("operator", caller.operatorId())
                .setParameter("draft", draftId)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("at", clock.instant())
                .setParameter("by", caller.staffId())
                .executeUpdate();
        ledger.write(
                caller.operatorId(),
                null,
                "pack.replayed",
                caller.staffId(),
                Map.of("run", id.toString(), "draft", draftId.toString(), "from", from.toString(), "to", to.toString()));
        requests.fire(new ReplayRequested(id, caller.operatorId()));
        return id;
    }

    /** Stops a replay; what it found so far stays readable. Refused when it has ended. */
    public void cancel(UUID id) {
        var caller = callers.current();
        find(id);
        int stopped = entities.createNativeQuery(CANCEL)
                .setParameter("id", id)
                .setParameter("operator", caller.operatorId())
                .setParameter("at", clock.instant())
                .executeUpdate();
        if (stopped == 0) {
            throw new ConflictException("replayEnded");
        }
    }

    /** A replay of the caller's operator. */
    public ReplayRun find(UUID id) {
        return rows.find(callers.current().operatorId(), id)
                .orElseThrow(() -> new UnknownThingException("replay", id));
    }

    /** The last twenty replays, the latest first. */
    public List<ReplayRun> recent() {
        return rows.recent(callers.current().operatorId(), 20);
    }

    /** What a replay adds up to; empty until it has ended. */
    public ReplayReport report(UUID id) {
        return rows.report(callers.current().operatorId(), id);
    }

    /**
     * The cases that come out otherwise, in the order they were registered.
     *
     * @param outcomesOnly leave out those of which only due moments move
     * @param after a cursor, null for the first page
     * @param limit 1 to 5,000
     */
    public Page<CaseOutcomeChange> differences(UUID id, boolean outcomesOnly, @Nullable String after, int limit) {
        if (limit < 1 || limit > 5000) {
            throw new InvalidInputException("limit", "range", 1, 5000);
        }
        return rows.differences(callers.current().operatorId(), id, outcomesOnly, ReplayRows.place(after), limit);
    }
}
