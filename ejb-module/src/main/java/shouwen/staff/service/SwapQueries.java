package shouwen.staff.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.shared.Cursor;
import shouwen.shared.Page;
import shouwen.shared.UnknownThingException;
import shouwen.staff.RosterDuty;
import shouwen.staff.SwapLine;
import shouwen.staff.SwapOffer;

/** Reads exchanges, and finds out whom one could exchange with. */
@Stateless
@RolesAllowed({
    Role.CALL_TAKER, Role.SUPERVISOR, Role.DISPATCHER, Role.TECHNICIAN, Role.BILLING_CLERK, Role.DEPARTMENT_HEAD,
    Role.GENERAL_OFFICE
})
public class SwapQueries {

    private static final int MOST = 200;
    private static final int MOST_RETURNS = 12;
    private static final String LINES =
            """
            select s.id, s.number, s.department, s.askedBy, s.askedOf, s.reason, s.state, s.askedAt, s.note,
                   d.id, d.kind, d.label, d.day, d.startsAt, d.endsAt, r.id, r.kind, r.label, r.day, r.startsAt, r.endsAt
            from Swap s join RosterDuty d on d.id = s.dutyId left join RosterDuty r on r.id = s.returnDutyId
            where s.operatorId = :operator and (s.askedBy = :me or s.askedOf = :me or s.department in :made)
              and (s.askedAt < :moment or s.askedAt = :moment and s.id < :id)
            order by s.askedAt desc, s.id desc
            """;
    private static final String OPEN =
            """
            select count(s) from Swap s
            where s.operatorId = :operator and s.dutyId = :duty
              and s.state in (shouwen.staff.SwapState.ASKED, shouwen.staff.SwapState.AGREED)
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    SwapRules rules;

    @Inject
    DutyRights rights;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** The caller's own exchanges and those of departments they make rosters of, newest first. */
    public Page<SwapLine> list(@Nullable String after, int limit) {
        var caller = callers.current();
        int most = Math.max(1, Math.min(limit, MOST));
        var cursor = Cursor.parse(after);
        var made = rights.made(caller);
        var rows = entities.createQuery(LINES, SwapLine.class)
                .setParameter("operator", caller.operatorId())
                .setParameter("me", caller.staffId())
                .setParameter("made", made.isEmpty() ? Set.of("") : made)
                .setParameter("moment", cursor == null ? Cursor.FOREVER : cursor.moment())
                .setParameter("id", cursor == null ? new UUID(0, 0) : cursor.id())
                .setMaxResults(most + 1)
                .getResultList();
        if (rows.size() <= most) {
            return new Page<>(rows, null);
        }
        var last = rows.get(most - 1);
        return new Page<>(List.copyOf(rows.subList(0, most)), new Cursor(last.askedAt(), last.id()).toString());
    }

    /**
     * Who could take over a shift without a rule being broken: one of the caller's own, with the shifts they could give in
     * return, or one of a roster the caller makes.
     */
    public List<SwapOffer> offers(UUID dutyId) {
        var caller = callers.current();
        var duty = shift(caller, dutyId);
        var trial = rules.trial(duty.rosterId());
        var now = clock.instant();
        var offers = new ArrayList<SwapOffer>();
        for (var colleague : rights.people(caller.operatorId(), duty.department())) {
            if (!colleague.staffId().equals(duty.staffId())) {
                offer(trial, duty, colleague, now).ifPresent(offers::add);
            }
        }
        return offers;
    }

    private static Optional<SwapOffer> offer(SwapRules.Trial trial, RosterDuty duty, Caller colleague, Instant now) {
        var me = Objects.requireNonNull(duty.staffId());
        var them = colleague.staffId();
        var both = trial.of(new HashSet<>(List.of(me, them)));
        boolean alone = both.breach(duty, null, me, them).isEmpty();
        var returns = both.duties().stream()
                .filter(other -> them.equals(other.staffId()) && other.startsAt().isAfter(now))
                .filter(other -> both.breach(duty, other, me, them).isEmpty())
                .limit(MOST_RETURNS)
                .map(RosterDuty::time)
                .toList();
        return alone || !returns.isEmpty()
                ? Optional.of(new SwapOffer(them, colleague.name(), alone, returns))
                : Optional.empty();
    }

    /** A published shift of the caller, or of a roster they make. */
    public RosterDuty shift(UUID dutyId) {
        return shift(callers.current(), dutyId);
    }

    private RosterDuty shift(Caller caller, UUID dutyId) {
        var duty = entities.find(RosterDuty.class, dutyId);
        if (duty == null
                || !duty.operatorId().equals(caller.operatorId())
                || !duty.published()
                || !caller.staffId().equals(duty.staffId()) && !rights.mayMake(caller, duty.department())) {
            throw new UnknownThingException("duty", dutyId);
        }
        return duty;
    }

    /** Whether an exchange of the shift is open. */
    public boolean isOpen(UUID dutyId) {
        return entities.createQuery(OPEN, Long.class)
                        .setParameter("operator", callers.current().operatorId())
                        .setParameter("duty", dutyId)
                        .getSingleResult()
                > 0;
    }
}
