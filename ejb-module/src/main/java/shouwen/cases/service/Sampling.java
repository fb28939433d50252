package shouwen.cases.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import shouwen.cases.ServiceCase;
import shouwen.policy.CallBackBalance;
import shouwen.policy.CallBackRule;
import shouwen.policy.PolicyPack;
import shouwen.policy.Sample;
import shouwen.policy.service.ActivePacks;

/**
 * Whether a case that is answered is among those called back: all of them, none, or a share that each month of the operator
 * keeps after every case (CON-023 to CON-025). The balance of a month is one row for each rule, locked until the answer is
 * kept; who waits for it answers another case under the same rule. Rules without a share touch nothing.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Sampling {

    private static final String COUNT =
            """
            insert into call_back_share (operator_id, rule, month, eligible, drawn)
            values (:operator, :rule, :month, 1, 0)
            on conflict (operator_id, rule, month) do update set eligible = call_back_share.eligible + 1
            returning eligible - 1 as eligible, drawn
            """;
    private static final String DRAWN =
            """
            update call_back_share set drawn = drawn + 1
            where operator_id = :operator and rule = :rule and month = :month
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ActivePacks packs;

    /** Asked once for each answer. A customer who was not content with an earlier one is asked again. */
    boolean calls(ServiceCase serviceCase, Instant at) {
        var pack = packs.byVersion(serviceCase.packVersionId());
        var rule = pack.callBackRule(serviceCase.facts());
        if (!rule.sampled() || serviceCase.round() > 1) {
            return rule.share() > 0;
        }
        var month = month(pack, at);
        boolean calls = rule.calls(
                new Sample(rule.id()).draw(serviceCase.number().value()), counted(serviceCase, rule, month));
        if (calls) {
            drawn(serviceCase, rule, month);
        }
        return calls;
    }

    private static LocalDate month(PolicyPack pack, Instant at) {
        return LocalDate.ofInstant(at, pack.zone()).withDayOfMonth(1);
    }

    /** Counts the case; how the month stood without it. */
    private CallBackBalance counted(ServiceCase serviceCase, CallBackRule rule, LocalDate month) {
        var before = (Tuple) entities.createNativeQuery(COUNT, Tuple.class)
                .setParameter("operator", serviceCase.operatorId())
                .setParameter("rule", rule.id())
                .setParameter("month", month)
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult();
        return new CallBackBalance(
                before.get("eligible", Number.class).intValue(),
                before.get("drawn", Number.class).intValue());
    }

    private void drawn(ServiceCase serviceCase, CallBackRule rule, LocalDate month) {
        entities.createNativeQuery(DRAWN)
                .setParameter("operator", serviceCase.operatorId())
                .setParameter("rule", rule.id())
                .setParameter("month", month)
                .setFlushMode(FlushModeType.COMMIT)
                .executeUpdate();
    }
}
