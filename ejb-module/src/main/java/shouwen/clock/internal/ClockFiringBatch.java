package shouwen.clock.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import shouwen.audit.service.Ledger;
import shouwen.clock.CaseClock;
import shouwen.clock.ClockFired;
import shouwen.clock.ClockFiring;
import shouwen.clock.Firing;
import shouwen.clock.service.PackClocks;

/**
 * Fires clocks, each batch in a transaction of its own: the firing, unique for clock and level, the ledger's event, what
 * other rooms make of it, and the clock armed for its next level are kept together or not at all.
 */
@ApplicationScoped
class ClockFiringBatch {

    private static final String CLAIM =
            """
            select * from case_clock
            where next_fire_at <= :now
            order by next_fire_at
            limit :limit
            for update skip locked
            """;
    private static final String CLAIM_ONE =
            "select * from case_clock where id = :id and next_fire_at <= :now for update skip locked";
    private static final String DUE =
            "select id from case_clock where next_fire_at <= :now order by next_fire_at limit :limit";
    private static final String POSTPONE =
            """
            update case_clock set next_fire_at = :until, version = version + 1
            where id = :id and next_fire_at is not null
            """;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @PersistenceContext
    EntityManager entities;

    @Inject
    PackClocks packs;

    @Inject
    Ledger ledger;

    @Inject
    Event<ClockFired> fired;

    /** Fires the oldest due clocks no other node is firing; tells how many. */
    @Transactional(TxType.REQUIRES_NEW)
    public int fire(Instant now, int limit) {
        var clocks = entities.createNativeQuery(CLAIM, CaseClock.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
        clocks.forEach(clock -> fire((CaseClock) clock, now));
        return clocks.size();
    }

    /** Fires one clock if it is still due. */
    @Transactional(TxType.REQUIRES_NEW)
    public void fireOne(UUID id, Instant now) {
        entities.createNativeQuery(CLAIM_ONE, CaseClock.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .getResultList()
                .forEach(clock -> fire((CaseClock) clock, now));
    }

    /** The oldest due clocks, not claimed. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<UUID> due(Instant now, int limit) {
        return entities.createNativeQuery(DUE, UUID.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultStream()
                .map(UUID.class::cast)
                .toList();
    }

    /** Leaves a clock that cannot be fired for later, so that it does not stand in the way of others. */
    @Transactional(TxType.REQUIRES_NEW)
    public void postpone(UUID id, Instant now) {
        entities.createNativeQuery(POSTPONE)
                .setParameter("until", now.plus(PATIENCE))
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Told only when the clock is armed anew: what others read meanwhile writes it once, not once for each level. */
    private void fire(CaseClock clock, Instant now) {
        var terms = packs.terms(clock);
        var firings = new ArrayList<Firing>();
        while (clock.isDueToFire(now)) {
            clock.fire(terms).ifPresent(firings::add);
        }
        firings.forEach(firing -> tell(clock, firing, now));
    }

    private void tell(CaseClock clock, Firing firing, Instant now) {
        entities.persist(new ClockFiring(clock, firing, now));
        var body = Map.of(
                "rule", clock.rule(),
                "clause", clock.stamp().clause(),
                "level", firing.level(),
                "role", firing.toRole() == null ? "" : firing.toRole(),
                "dueAt", clock.dueAt(),
                "firedAt", now);
        ledger.write(clock.subject().operatorId(), clock.subject().id(), type(firing), null, body);
        fired.fire(new ClockFired(
                clock.subject(),
                clock.rule(),
                clock.stamp().clause(),
                firing.level(),
                firing.toRole(),
                clock.dueAt(),
                now));
    }

    private static String type(Firing firing) {
        return switch (firing.level()) {
            case Firing.WARNING -> "clock.warned";
            case Firing.BREACH -> "clock.breached";
            default -> "clock.escalated";
        };
    }
}
