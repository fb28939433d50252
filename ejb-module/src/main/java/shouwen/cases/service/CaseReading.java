package shouwen.cases.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.LedgerJson;
import shouwen.audit.service.LedgerQueries;
import shouwen.cases.CaseDetails;
import shouwen.cases.Complainant;
import shouwen.cases.ServiceCase;
import shouwen.clock.service.ClockQueries;
import shouwen.identity.Caller;
import shouwen.identity.service.StaffDirectory;
import shouwen.routing.HandoverKind;
import shouwen.routing.WorkItemState;
import shouwen.shared.Masking;

/** Puts a case together for reading. For services only: they have decided that the caller may see it. */
@ApplicationScoped
class CaseReading {

    private static final String HANDOVERS =
            """
            select step, kind, from_department, to_department, reason, rule, clause, handed_over_at, handed_over_by
            from handover where operator_id = :operator and case_id = :case order by step
            """;
    private static final String ITEMS =
            """
            select id, version, step, department, state, assignee_id, due_at, opened_at, accepted_at, ended_at, result,
                   reason, cast(evidence as text) as evidence
            from work_item where operator_id = :operator and case_id = :case order by step
            """;
    private static final String ANSWERS =
            """
            select round, channel, text, satisfied, answered_at, answered_by
            from case_answer where operator_id = :operator and case_id = :case order by answered_at
            """;
    private static final String CALL_BACKS =
            """
            select round, reached, satisfied, cast(scores as text) as scores, opinion, reason, called_at, called_by
            from call_back where operator_id = :operator and case_id = :case order by called_at
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ClockQueries clocks;

    @Inject
    LedgerQueries ledger;

    @Inject
    StaffDirectory directory;

    CaseDetails details(Caller caller, ServiceCase c) {
        var hops = rows(HANDOVERS, c).map(CaseReading::hop).toList();
        var items = rows(ITEMS, c).map(CaseReading::item).toList();
        var answers = rows(ANSWERS, c).map(CaseReading::told).toList();
        var calls = rows(CALL_BACKS, c).map(CaseReading::called).toList();
        var timeline = ledger.timeline(c.operatorId(), c.id()).stream()
                .map(e -> new CaseDetails.Happened(e.type(), e.actorId(), e.at(), e.body()))
                .toList();
        return new CaseDetails(
                c.id(),
                c.version(),
                c.number().value(),
                c.facts(),
                c.state(),
                c.ownerId(),
                c.department(),
                c.round(),
                masked(c.complainant()),
                c.customerId(),
                c.accountId(),
                c.summary(),
                c.details(),
                c.desiredOutcome(),
                c.trueCause(),
                c.responsibility(),
                c.outcome(),
                c.packVersionId(),
                c.registeredAt(),
                c.nextDueAt(),
                c.answeredAt(),
                c.closedAt(),
                clocks.ofCase(c.operatorId(), c.id()),
                hops,
                items,
                answers,
                calls,
                timeline,
                names(c, hops, items, answers, calls, timeline),
                Permissions.actions(caller, c, items));
    }

    /** Whoever handles a case must find name and place; the number is given for a purpose, by {@link ContactService}. */
    private static Complainant masked(Complainant who) {
        return new Complainant(who.name(), Masking.phone(who.phone()), who.address(), who.accountNumber());
    }

    private Map<UUID, String> names(
            ServiceCase c,
            List<CaseDetails.Hop> hops,
            List<CaseDetails.Item> items,
            List<CaseDetails.Told> answers,
            List<CaseDetails.Called> calls,
            List<CaseDetails.Happened> timeline) {
        var people = new HashSet<UUID>();
        people.add(c.ownerId());
        Stream.of(
                        hops.stream().map(CaseDetails.Hop::by),
                        items.stream().map(CaseDetails.Item::assigneeId),
                        answers.stream().map(CaseDetails.Told::by),
                        calls.stream().map(CaseDetails.Called::by),
                        timeline.stream().map(CaseDetails.Happened::by))
                .flatMap(some -> some)
                .filter(Objects::nonNull)
                .forEach(people::add);
        return directory.names(c.operatorId(), people);
    }

    @SuppressWarnings("unchecked")
    private Stream<Tuple> rows(String sql, ServiceCase c) {
        Query query = entities.createNativeQuery(sql, Tuple.class);
        return query.setParameter("operator", c.operatorId()).setParameter("case", c.id()).getResultList().stream();
    }

    private static CaseDetails.Hop hop(Tuple row) {
        return new CaseDetails.Hop(
                row.get("step", Integer.class),
                HandoverKind.valueOf(text(row, "kind")),
                text(row, "from_department"),
                text(row, "to_department"),
                text(row, "reason"),
                text(row, "rule"),
                text(row, "clause"),
                row.get("handed_over_at", Instant.class),
                row.get("handed_over_by", UUID.class));
    }

    private static CaseDetails.Item item(Tuple row) {
        return new CaseDetails.Item(
                row.get("id", UUID.class),
                row.get("version", Integer.class),
                row.get("step", Integer.class),
                text(row, "department"),
                WorkItemState.valueOf(text(row, "state")),
                row.get("assignee_id", UUID.class),
                row.get("due_at", Instant.class),
                row.get("opened_at", Instant.class),
                row.get("accepted_at", Instant.class),
                row.get("ended_at", Instant.class),
                text(row, "result"),
                text(row, "reason"),
                evidence(text(row, "evidence")));
    }

    private static Map<String, String> evidence(String json) {
        var shown = new TreeMap<String, String>();
        LedgerJson.read(json).forEach((code, words) -> shown.put(code, words.toString()));
        return shown;
    }

    private static CaseDetails.Told told(Tuple row) {
        return new CaseDetails.Told(
                row.get("round", Integer.class),
                text(row, "channel"),
                text(row, "text"),
                row.get("satisfied", Boolean.class),
                row.get("answered_at", Instant.class),
                row.get("answered_by", UUID.class));
    }

    private static CaseDetails.Called called(Tuple row) {
        return new CaseDetails.Called(
                row.get("round", Integer.class),
                row.get("reached", Boolean.class),
                row.get("satisfied", Boolean.class),
                Scores.read(text(row, "scores")),
                text(row, "opinion"),
                text(row, "reason"),
                row.get("called_at", Instant.class),
                row.get("called_by", UUID.class));
    }

    private static String text(Tuple row, String column) {
        return row.get(column, String.class);
    }
}
