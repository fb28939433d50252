package shouwen.escalation.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.approval.NewApproval;
import shouwen.approval.Rung;
import shouwen.approval.service.Approvals;
import shouwen.audit.service.Ledger;
import shouwen.cases.ServiceCase;
import shouwen.cases.service.PromiseService;
import shouwen.cases.service.PromiseService.Beyond;
import shouwen.escalation.Overrun;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.identity.service.Operators;
import shouwen.policy.ClockRule;
import shouwen.policy.LadderRule.Needs;
import shouwen.policy.Post;
import shouwen.policy.service.ActivePacks;
import shouwen.shared.ConflictException;
import shouwen.shared.Texts;

/**
 * Asks the post a clause names to consent to a time beyond what the clause allows (CON-022). Once it has, the time is agreed with
 * the customer of the case; until then, and when it refuses, the limit stays as it is.
 */
@Stateless
@RolesAllowed({Role.CALL_TAKER, Role.SUPERVISOR, Role.DISPATCHER, Role.DEPARTMENT_HEAD})
public class Overruns {

    /** The kind of its requests. */
    public static final String KIND = "overrun-consent";

    private static final String OF_LIMIT =
            "select o.id from Overrun o where o.operatorId = :operator and o.caseId = :matter and o.rule = :rule";
    private static final int NOTE = 200;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    @PersistenceContext
    EntityManager entities;

    @Inject
    PromiseService promises;

    @Inject
    Approvals approvals;

    @Inject
    ActivePacks packs;

    @Inject
    Operators operators;

    @Inject
    Callers callers;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    /**
     * Asks. Refused where the clause allows the time anyway, where nobody may consent, without a reason, and while the post
     * has not answered what was asked before.
     *
     * @param rule the limit it goes beyond
     * @param why what the post reads
     */
    public void ask(
            String number,
            @Nullable Integer version,
            @Nullable String rule,
            @Nullable Instant until,
            @Nullable String why) {
        var me = callers.current();
        var reason = Texts.line("note", why, NOTE);
        var beyond = promises.beyond(number, version, rule, until);
        var matter = beyond.serviceCase();
        var limit = packs.byVersion(matter.packVersionId()).clockRule(String.valueOf(rule)).orElseThrow();
        refuseTwice(matter, limit);
        var overrun = new Overrun(
                me.operatorId(), matter.id(), limit.id(), Objects.requireNonNull(until), me.staffId(), clock.instant());
        entities.persist(overrun);
        ledger.write(
                me.operatorId(),
                matter.id(),
                "clock.consent-asked",
                me.staffId(),
                Map.of("rule", limit.id(), "clause", limit.clause(), "until", overrun.until()));
        approvals.ask(me.operatorId(), asked(overrun, beyond, limit, reason));
    }

    private void refuseTwice(ServiceCase matter, ClockRule limit) {
        boolean asked = entities.createQuery(OF_LIMIT, UUID.class)
                .setParameter("operator", matter.operatorId())
                .setParameter("matter", matter.id())
                .setParameter("rule", limit.id())
                .getResultStream()
                .anyMatch(before -> approvals.isOpen(matter.operatorId(), KIND, before));
        if (asked) {
            throw new ConflictException("overrun.asked", matter.number().value());
        }
    }

    private NewApproval asked(Overrun overrun, Beyond beyond, ClockRule limit, String reason) {
        ServiceCase matter = beyond.serviceCase();
        var role = packs.byVersion(matter.packVersionId()).post(beyond.post()).map(Post::role).orElse("");
        var until = MINUTE.format(overrun.until().atZone(operators.get(overrun.operatorId()).zone()));
        return new NewApproval(
                KIND,
                overrun.id(),
                matter.number().value(),
                limit.clause() + " → " + until + " · " + reason,
                overrun.askedBy(),
                matter.department(),
                KIND,
                limit.clause(),
                matter.packVersionId(),
                List.of(new Rung(beyond.post(), role, limit.clause())),
                Needs.ALL);
    }
}
