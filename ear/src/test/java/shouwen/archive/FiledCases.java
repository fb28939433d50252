package shouwen.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import shouwen.approval.service.Approvals;
import shouwen.archive.service.Destructions;
import shouwen.archive.service.Filing;
import shouwen.audit.service.Ledger;
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

    private static final List<String> LIVED = List.of(
            """
            insert into case_answer (id, operator_id, case_id, round, channel, text, satisfied, answered_at, answered_by)
            select gen_random_uuid(), c.operator_id, c.id, 1, 'HOTLINE', :words, true, now(), :who
            from service_case c where c.operator_id = :operator
            """,
            """
            insert into call_back (id, operator_id, case_id, round, reached, satisfied, scores, opinion, reason, called_at, called_by)
            select gen_random_uuid(), c.operator_id, c.id, 1, true, true, '{}', :words, :words, now(), :who
            from service_case c where c.operator_id = :operator
            """,
            """
            insert into handover (id, operator_id, case_id, step, kind, from_department, to_department, reason, rule, clause,
                handed_over_at, handed_over_by)
            select gen_random_uuid(), c.operator_id, c.id, 1, 'ROUTED', 'customer-service', 'operations', :words, '', '', now(), :who
            from service_case c where c.operator_id = :operator
            """,
            """
            insert into work_item (id, operator_id, case_id, case_number, step, department, kind, category, severity, summary,
                state, opened_at, result, reason, version, evidence, assignee_id)
            select gen_random_uuid(), c.operator_id, c.id, c.number, 1, 'operations', 'REPAIR', c.category, 'NORMAL', :words,
                'DONE', now(), :words, '', 0, jsonb_build_object('analysis', cast(:words as text)), :who
            from service_case c where c.operator_id = :operator
            """,
            """
            insert into work_order (id, operator_id, number, case_id, case_number, work_item_id, department, technician_id, state,
                dispatched_at, dispatched_by, checks, measurement, analysis, scheme, measures, tools, materials, safety_measures,
                customer_opinion, signature_sha256, no_signature_reason, cannot_repair_note, customer_informed, referred_to, version)
            select gen_random_uuid(), w.operator_id, 'W-' || w.case_number, w.case_id, w.case_number, w.id, w.department, :who,
                'REPAIRED', now(), :who, '{}', :words, :words, :words, :words, :words, :words, :words, :words,
                'no-such-file', '', '', true, :words, 0
            from work_item w where w.operator_id = :operator
            """,
            """
            insert into notice (id, operator_id, recipient_id, kind, case_number, parameters, created_at)
            select gen_random_uuid(), c.operator_id, :who, 'work-item.opened', c.number,
                jsonb_build_object('summary', cast(:words as text)), now()
            from service_case c where c.operator_id = :operator
            """,
            """
            insert into instruction (id, operator_id, act_id, kind, case_id, subject_number, subject_title, department, words,
                given_by, given_at, answer, answered_by, answered_at, version)
            select gen_random_uuid(), c.operator_id, gen_random_uuid(), 'INSTRUCTION', c.id, c.number, :words, 'operations', :words,
                :who, now(), :words, :who, now(), 0
            from service_case c where c.operator_id = :operator
            """);
    private static final String TABLES =
            """
            select table_name from information_schema.columns
            where table_schema = 'public' and column_name = 'operator_id'
            order by table_name
            """;
    private static final String FIGURES =
            """
            select concat_ws(' ', count(*), min(c.kind), min(c.category), min(c.registered_at), min(c.state),
                (select count(*) from call_back b where b.operator_id = :operator and b.satisfied),
                (select count(*) from work_order o where o.operator_id = :operator and o.state = 'REPAIRED'),
                (select count(*) from work_item w where w.operator_id = :operator and w.state = 'DONE'))
            from service_case c where c.operator_id = :operator
            """;

    @PersistenceContext(unitName = "shouwen")
    EntityManager entities;

    @Inject
    Ledger ledger;

    @Inject
    Impersonation impersonation;

    @Inject
    Provisioning provisioning;

    @Inject
    PackImport packs;

    @Inject
    Event<CaseEvent> events;

    @Inject
    Filing filing;

    @Inject
    Approvals approvals;

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

    /** What departments, customers and technicians said while a case was worked on; nothing of it has a record of its own. */
    @Transactional
    public void lived(UUID operatorId, UUID who, String words) {
        for (var statement : LIVED) {
            entities.createNativeQuery(statement)
                    .setParameter("operator", operatorId)
                    .setParameter("who", who)
                    .setParameter("words", words)
                    .executeUpdate();
        }
        List<UUID> lived = entities.createNativeQuery("select id from service_case where operator_id = :operator", UUID.class)
                .setParameter("operator", operatorId)
                .getResultList();
        lived.forEach(id -> ledger.write(operatorId, id, "case.customer-wrote", who, Map.of("reason", words)));
    }

    /** The orders of the operator's cases get records of their own. */
    @Transactional
    @SuppressWarnings("unchecked")
    public void fileOrders(UUID operatorId, UUID who) {
        List<Tuple> orders = entities.createNativeQuery(
                        "select id, number, measures from work_order where operator_id = :operator", Tuple.class)
                .setParameter("operator", operatorId)
                .getResultList();
        for (var order : orders) {
            var id = order.get("id", UUID.class);
            var number = order.get("number", String.class);
            var content = Map.<String, Object>of("measures", order.get("measures", String.class));
            var record = new NewRecord(
                    operatorId, RecordKind.ORDER, "order", id, id, null, number, number, content, "", Set.of(), who, clock.instant());
            filing.file(record, "");
        }
    }

    /** All records of the operator have been kept long enough. */
    @Transactional
    public void overdue(UUID operatorId) {
        entities.createNativeQuery(
                        "update archive_record set retain_until = date '2001-12-31', retention = 'P1Y' where operator_id = :operator")
                .setParameter("operator", operatorId)
                .executeUpdate();
    }

    /** The request about a proposal to destroy. */
    @Transactional
    public UUID waiting(UUID operatorId, UUID destruction) {
        return approvals.latest(operatorId, Destructions.KIND, destruction).orElseThrow();
    }

    /** The tables that hold a word about the operator, looked at as bytes are, whatever the column. */
    @Transactional
    @SuppressWarnings("unchecked")
    public Set<String> standing(UUID operatorId, String word) {
        var found = new TreeSet<String>();
        List<String> tables = entities.createNativeQuery(TABLES, String.class).getResultList();
        for (var table : tables) {
            var rows = entities.createNativeQuery(
                            "select count(*) from " + table + " x where operator_id = :operator"
                                    + " and strpos(cast(to_jsonb(x) as text), :word) > 0",
                            Long.class)
                    .setParameter("operator", operatorId)
                    .setParameter("word", word)
                    .getSingleResult();
            if (((Number) rows).longValue() > 0) {
                found.add(table);
            }
        }
        return found;
    }

    /** What is counted of cases. */
    @Transactional
    public String figures(UUID operatorId) {
        return entities.createNativeQuery(FIGURES, String.class)
                .setParameter("operator", operatorId)
                .getSingleResult()
                .toString();
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
