package shouwen.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import shouwen.cases.CaseEvent;
import shouwen.cases.CaseNumber;
import shouwen.cases.Complainant;
import shouwen.cases.Registration;
import shouwen.cases.ServiceCase;
import shouwen.identity.service.Impersonation;
import shouwen.identity.service.NewStaff;
import shouwen.identity.service.Provisioning;
import shouwen.policy.CaseFacts;
import shouwen.policy.CaseKind;
import shouwen.policy.Channel;
import shouwen.policy.Severity;
import shouwen.policy.service.PackImport;
import shouwen.shared.Ids;
import shouwen.shared.LocalizedText;

/** Operators with people and cases, for tests of what is kept of them. */
@ApplicationScoped
class FiledCases {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final String PACK =
            """
            insert into pack_version (id, operator_id, pack, version, sha256, content, overlay, valid_from, imported_at, imported_by)
            values (:id, :operator, 'test', '1', 'none', '', '', null, now(), 'test')
            """;

    @PersistenceContext(unitName = "shouwen")
    EntityManager entities;

    @Inject
    Impersonation impersonation;

    @Inject
    Provisioning provisioning;

    @Inject
    PackImport packs;

    @Inject
    Event<CaseEvent> events;

    @Inject
    Clock clock;

    UUID operator() throws Exception {
        var name = new LocalizedText("Archive test", "档案测试", "檔案測試");
        var code = "archive-" + COUNTER.incrementAndGet() + "-" + Ids.next();
        return impersonation.asSystem(
                () -> provisioning.operator(code, name, "heating", ZoneId.of("Asia/Shanghai"), "CNY"));
    }

    /** An operator of a utility tunnel whose blanks are filled: its classes of documents have terms. */
    UUID tunnel() throws Exception {
        var operator = operator();
        impersonation.asSystem(() -> packs.importPack(
                operator,
                "utility-tunnel",
                "demonstration-utility-tunnel",
                Instant.parse("2020-01-01T00:00:00Z"),
                "test"));
        return operator;
    }

    UUID staff(UUID operatorId, String role, String... departments) throws Exception {
        var login = "it" + Ids.next().toString().replace("-", "");
        return impersonation.asSystem(() -> provisioning.staff(
                operatorId,
                new NewStaff(login, "李档案", "correct horse battery staple", List.of(role), List.of(departments), "zh-CN")));
    }

    /** A case that is open; its number. */
    @Transactional
    public String open(UUID operatorId, UUID owner, String department, String summary, String details) {
        var serviceCase = serviceCase(operatorId, owner, CaseKind.REPAIR, summary, details);
        serviceCase.handOver(department);
        entities.persist(serviceCase);
        return serviceCase.number().value();
    }

    /** A case as closing leaves it to the archive. */
    @Transactional
    public void file(UUID operatorId, UUID owner, String department, String summary, String details) {
        file(operatorId, owner, department, CaseKind.REPAIR, summary, details);
    }

    @Transactional
    public void file(
            UUID operatorId, UUID owner, String department, CaseKind kind, String summary, String details) {
        var serviceCase = serviceCase(operatorId, owner, kind, summary, details);
        serviceCase.handOver(department);
        entities.persist(serviceCase);
        events.fire(new CaseEvent.Closed(serviceCase, owner, clock.instant()));
    }

    private ServiceCase serviceCase(UUID operatorId, UUID owner, CaseKind kind, String summary, String details) {
        var pack = Ids.next();
        entities.createNativeQuery(PACK.replace("'none'", "'" + pack + "'"))
                .setParameter("id", pack)
                .setParameter("operator", operatorId)
                .executeUpdate();
        var facts = new CaseFacts(kind, "no-heat", Severity.values()[0], Channel.values()[0], Map.of("room", "主卧"));
        var complainant = new Complainant("䶮女士", "13800000000", "幸福小区3号楼", "");
        return new ServiceCase(
                Ids.next(),
                operatorId,
                new CaseNumber("R-20261121-%04d".formatted(COUNTER.incrementAndGet())),
                new Registration(facts, complainant, null, null, summary, details, ""),
                owner,
                pack,
                clock.instant());
    }
}
