package shouwen.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import shouwen.cases.CaseAnswer;
import shouwen.cases.CaseNumber;
import shouwen.cases.Complainant;
import shouwen.cases.Registration;
import shouwen.cases.ServiceCase;
import shouwen.cases.service.CaseMoments;
import shouwen.clock.CaseSubject;
import shouwen.clock.service.CaseClocks;
import shouwen.identity.service.Impersonation;
import shouwen.identity.service.NewStaff;
import shouwen.identity.service.Provisioning;
import shouwen.message.OpenWorkItem;
import shouwen.policy.CaseFacts;
import shouwen.policy.CaseKind;
import shouwen.policy.Channel;
import shouwen.policy.Moment;
import shouwen.policy.Severity;
import shouwen.policy.service.PackImport;
import shouwen.routing.WorkItem;
import shouwen.shared.Ids;
import shouwen.shared.LocalizedText;

/** Operators of their own with cases whose clocks count business days. */
@ApplicationScoped
public class CountedCases {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    @PersistenceContext(unitName = "shouwen")
    EntityManager entities;

    @Inject
    Impersonation impersonation;

    @Inject
    Provisioning provisioning;

    @Inject
    PackImport packs;

    @Inject
    CaseClocks clocks;

    @Inject
    CaseMoments moments;

    /** An operator with its pack and an administrator. */
    public record Office(UUID operatorId, UUID packVersionId, UUID administrator) {}

    public Office office() throws Exception {
        return impersonation.asSystem(() -> {
            var code = "calendar-" + Ids.next();
            var operator = provisioning.operator(
                    code, new LocalizedText("Calendar test", "日历测试", "行事曆測試"), "heating",
                    ZoneId.of("Asia/Shanghai"), "CNY");
            var version = packs.importPack(
                    operator, "heating", "demonstration-heating", Instant.parse("2026-01-01T00:00:00Z"), "test");
            var login = "it" + Ids.next().toString().replace("-", "");
            var administrator = provisioning.staff(
                    operator,
                    new NewStaff(login, "李管理", "correct horse battery staple", List.of("administrator"), List.of(), "en"));
            return new Office(operator, version, administrator);
        });
    }

    /** The number of a case. */
    public String number(UUID caseId) {
        return entities.find(ServiceCase.class, caseId).number().value();
    }

    /** The case arrives on the list of its department. */
    @Transactional
    public void arrived(UUID caseId, Office office, Instant at) {
        var known = entities.find(ServiceCase.class, caseId);
        var facts = known.facts();
        var message = new OpenWorkItem(
                known.operatorId(), caseId, known.number().value(), known.step(), "ROUTED", "customer-service",
                known.department(), "", "", "", facts.kind().name(), facts.category(), facts.severity().name(),
                facts.channel().name(), facts.answers(), known.summary(), known.packVersionId(), office.administrator(), at);
        entities.persist(new WorkItem(message, known.nextDueAt(), at));
        moments.happened(known, Moment.RECEIVED_BY_DEPARTMENT, at);
    }

    /** What the customer of a case is told at a moment. */
    @Transactional
    public void answered(UUID caseId, UUID by, Instant at) {
        var serviceCase = entities.find(ServiceCase.class, caseId);
        entities.persist(new CaseAnswer(serviceCase, Channel.HOTLINE, "已答复", null, by, at));
        moments.happened(serviceCase, Moment.ANSWERED, at);
    }

    /** A suggestion made at a moment, to be answered within ten business days; its id. */
    @Transactional
    public UUID suggestion(Office office, Instant at) {
        var facts = new CaseFacts(CaseKind.SUGGESTION, "service", Severity.GENERAL, Channel.HOTLINE, Map.of());
        var serviceCase = new ServiceCase(
                Ids.next(),
                office.operatorId(),
                new CaseNumber("S-20261228-%04d".formatted(COUNTER.incrementAndGet())),
                new Registration(facts, new Complainant("李女士", "13800000000", "幸福小区", ""), null, null, "建议", "", ""),
                office.administrator(),
                office.packVersionId(),
                at);
        serviceCase.handOver("network-operation");
        entities.persist(serviceCase);
        var subject = new CaseSubject(
                office.operatorId(), serviceCase.id(), serviceCase.number().value(), 1, office.packVersionId(), facts);
        var started = clocks.started(subject, Moment.REGISTERED, at);
        serviceCase.dueNext(started.stream()
                .filter(clock -> clock.isRunning())
                .map(clock -> clock.dueAt())
                .min(Instant::compareTo)
                .orElse(null));
        return serviceCase.id();
    }
}
