package shouwen.cases.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.Ledger;
import shouwen.cases.ServiceCase;
import shouwen.message.OpenWorkItem;
import shouwen.policy.Department;
import shouwen.policy.PolicyPack;
import shouwen.policy.RoutingDecision;
import shouwen.policy.service.ActivePacks;
import shouwen.routing.HandoverKind;
import shouwen.routing.service.Outbox;
import shouwen.shared.InvalidInputException;

/** Sends a case to a department: the case's next step, the ledger event and the message are one transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class CaseRouting {

    @Inject
    ActivePacks packs;

    @Inject
    Outbox outbox;

    @Inject
    Ledger ledger;

    /** Why and by whom a case changes hands. */
    public record Reason(HandoverKind kind, String text, String rule, String clause, UUID by, Instant at) {}

    /** To the department; the case counts the step. */
    public void handOver(ServiceCase serviceCase, String department, Reason reason) {
        var from = serviceCase.department();
        serviceCase.handOver(department);
        send(serviceCase, from, department, reason);
    }

    /** The message alone, for a step the case has already taken. */
    void send(ServiceCase serviceCase, String from, String department, Reason reason) {
        var target = department(packs.byVersion(serviceCase.packVersionId()), department);
        var message = message(serviceCase, from, department, reason);
        ledger.write(
                serviceCase.operatorId(),
                serviceCase.id(),
                "case.routed",
                reason.by(),
                Map.of(
                        "step", serviceCase.step(),
                        "kind", reason.kind().name(),
                        "from", from,
                        "to", department,
                        "reason", reason.text(),
                        "rule", reason.rule(),
                        "clause", reason.clause()));
        outbox.put(serviceCase.operatorId(), target.lane(), message.key(), OpenWorkItem.TYPE, message);
    }

    /** Where an intake goes: what the rules say, or, where they leave it open, what the call-taker chose. */
    static RoutingDecision.Assign decide(PolicyPack pack, RoutingDecision decision, @Nullable String chosen) {
        if (decision instanceof RoutingDecision.Assign assign) {
            return assign;
        }
        if (chosen == null || chosen.isBlank()) {
            throw new InvalidInputException("department", "missing");
        }
        return new RoutingDecision.Assign(department(pack, chosen).code(), "", "");
    }

    private static Department department(PolicyPack pack, String code) {
        return pack.department(code)
                .orElseThrow(() -> new InvalidInputException("department", "unknownDepartment", code));
    }

    private static OpenWorkItem message(ServiceCase serviceCase, String from, String department, Reason reason) {
        var facts = serviceCase.facts();
        return new OpenWorkItem(
                serviceCase.operatorId(),
                serviceCase.id(),
                serviceCase.number().value(),
                serviceCase.step(),
                reason.kind().name(),
                from,
                department,
                reason.text(),
                reason.rule(),
                reason.clause(),
                facts.kind().name(),
                facts.category(),
                facts.severity().name(),
                facts.channel().name(),
                facts.answers(),
                serviceCase.summary(),
                serviceCase.packVersionId(),
                reason.by(),
                reason.at());
    }
}
