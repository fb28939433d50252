package shouwen.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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
import shouwen.register.EntryOver;
import shouwen.register.RegisterEntry;
import shouwen.shared.Ids;
import shouwen.shared.LocalizedText;

/** Operators of heating with the leave they adopt, with people and a case somebody owns. */
@ApplicationScoped
class Office {

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
    Event<EntryOver> over;

    /** An operator and the version it follows. */
    record Opened(UUID operator, UUID packVersion) {}

    Opened open() throws Exception {
        var name = new LocalizedText("Leave test", "请假测试", "請假測試");
        return impersonation.asSystem(() -> {
            var operator = provisioning.operator(
                    "leave-" + Ids.next(), name, "heating", ZoneId.of("Asia/Shanghai"), "CNY");
            var version = packs.importPack(
                    operator, "heating", "demonstration-heating", Instant.parse("2020-01-01T00:00:00Z"), "test");
            return new Opened(operator, version);
        });
    }

    UUID staff(Opened office, String name, String role, String... departments) throws Exception {
        return impersonation.asSystem(() -> provisioning.staff(
                office.operator(),
                new NewStaff(login(), name, "correct horse battery staple", List.of(role), List.of(departments), "zh-CN")));
    }

    private static String login() {
        return "lv" + Ids.next().toString().replace("-", "");
    }

    /** An open case of an owner; its id. */
    @Transactional
    public UUID caseOf(Opened office, UUID owner, Instant at) {
        var facts = new CaseFacts(CaseKind.SUGGESTION, "service", Severity.GENERAL, Channel.HOTLINE, Map.of());
        var serviceCase = new ServiceCase(
                Ids.next(),
                office.operator(),
                new CaseNumber("S-20261128-%04d".formatted(COUNTER.incrementAndGet())),
                new Registration(facts, new Complainant("李女士", "13800000000", "幸福小区", ""), null, null, "建议", "", ""),
                owner,
                office.packVersion(),
                at);
        entities.persist(serviceCase);
        return serviceCase.id();
    }

    /** Tells that an entry is over, as its last step does. */
    @Transactional
    public void over(UUID entry, UUID by, Instant at) {
        over.fire(new EntryOver(entities.find(RegisterEntry.class, entry), by, at));
    }

    /** The content of the record of a matter. */
    @Transactional
    public String filed(Opened office, UUID matter) {
        return (String) entities.createNativeQuery(
                        "select cast(content as text) from archive_record where operator_id = :operator and source_id = :matter",
                        String.class)
                .setParameter("operator", office.operator())
                .setParameter("matter", matter)
                .getSingleResult();
    }

    @Transactional
    public UUID ownerOf(UUID caseId) {
        return entities.find(ServiceCase.class, caseId).ownerId();
    }
}
