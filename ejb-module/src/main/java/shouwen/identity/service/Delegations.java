package shouwen.identity.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.Ledger;
import shouwen.identity.Caller;
import shouwen.identity.Delegation;
import shouwen.identity.Role;
import shouwen.shared.ForbiddenException;
import shouwen.shared.InvalidInputException;
import shouwen.shared.UnknownThingException;

/**
 * Says who decides for whom from one day to another. Everybody for themselves; administrators and the general office also for
 * somebody who cannot do it any more, but never so that they themselves decide.
 */
@Stateless
@RolesAllowed("**")
public class Delegations {

    private static final int MOST = 200;
    private static final String LIST =
            """
            select d from Delegation d
            where d.operatorId = :operator and (:all = true or d.from = :me or d.to = :me)
            order by d.lastDay desc, d.id desc
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    StaffDirectory staff;

    @Inject
    Deputies deputies;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    /**
     * Names a deputy.
     *
     * @param from whose decisions; null for the caller's own
     * @param to who makes them
     * @param firstDay the first day, included; null for today
     * @param lastDay the last day, included
     */
    public UUID name(
            @Nullable UUID from,
            @Nullable UUID to,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable String reason) {
        var me = callers.current();
        var whose = from == null ? me.staffId() : from;
        if (to == null) {
            throw new InvalidInputException("to", "missing");
        }
        if (lastDay == null) {
            throw new InvalidInputException("lastDay", "missing");
        }
        refuseOthers(me, whose, to);
        requireActive(me, "from", whose);
        requireActive(me, "to", to);
        var today = deputies.today(me.operatorId());
        var delegation = new Delegation(
                me.operatorId(),
                whose,
                to,
                firstDay == null ? today : firstDay,
                lastDay,
                today,
                reason == null ? "" : reason,
                me.staffId(),
                clock.instant());
        entities.persist(delegation);
        write(me, delegation, "delegation.made");
        return delegation.id();
    }

    /** Ends it at once: who gave it, who has it, administrators and the general office. */
    public void revoke(UUID id) {
        var me = callers.current();
        var delegation = entities.find(Delegation.class, id, LockModeType.PESSIMISTIC_WRITE);
        boolean concerned = delegation != null
                && delegation.operatorId().equals(me.operatorId())
                && (sees(me) || me.staffId().equals(delegation.from()) || me.staffId().equals(delegation.to()));
        if (!concerned) {
            throw new UnknownThingException("delegation", id);
        }
        delegation.revoke(me.staffId(), clock.instant());
        write(me, delegation, "delegation.revoked");
    }

    /** Those the caller has to do with, the last to end first; all for administrators and the general office. */
    public List<Delegation> list() {
        var me = callers.current();
        return entities.createQuery(LIST, Delegation.class)
                .setParameter("operator", me.operatorId())
                .setParameter("all", sees(me))
                .setParameter("me", me.staffId())
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Today at the caller's operator. */
    public LocalDate today() {
        return deputies.today(callers.current().operatorId());
    }

    private static boolean sees(Caller me) {
        return me.isOneOf(Role.ADMINISTRATOR, Role.GENERAL_OFFICE);
    }

    private static void refuseOthers(Caller me, UUID whose, UUID to) {
        if (!whose.equals(me.staffId()) && (!sees(me) || to.equals(me.staffId()))) {
            throw new ForbiddenException("delegation.notYours");
        }
    }

    private void requireActive(Caller me, String field, UUID person) {
        staff.find(person)
                .filter(StaffMember::active)
                .filter(found -> found.caller().operatorId().equals(me.operatorId()))
                .orElseThrow(() -> new InvalidInputException(field, "approval.nobody"));
    }

    private void write(Caller me, Delegation delegation, String type) {
        ledger.write(
                me.operatorId(),
                null,
                type,
                me.staffId(),
                Map.of(
                        "delegation", delegation.id(),
                        "from", delegation.from(),
                        "to", delegation.to(),
                        "firstDay", delegation.firstDay().toString(),
                        "lastDay", delegation.lastDay().toString()));
    }
}
