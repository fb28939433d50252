package shouwen.cases.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.cases.CaseOutcome;
import shouwen.cases.ServiceCase;
import shouwen.policy.FinishRequirement;
import shouwen.policy.Moment;
import shouwen.policy.service.ActivePacks;
import shouwen.routing.WorkItem;
import shouwen.shared.InvalidInputException;

/**
 * Holds back a result, and the end of a case, until what the pack demands before is shown (HEA-019 to HEA-024). Refusals
 * name everything that is missing, each with its clause.
 */
@ApplicationScoped
public class Finishing {

    private static final String SATISFIED = "satisfaction-confirmed";
    private static final String ITEMS =
            "select w from WorkItem w where w.operatorId = :operator and w.caseId = :case order by w.step";
    private static final String CONTENT =
            """
            select exists (select 1 from call_back
                           where operator_id = :operator and case_id = :case and round = :round and satisfied)
                or exists (select 1 from case_answer
                           where operator_id = :operator and case_id = :case and round = :round and satisfied)
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ActivePacks packs;

    /** All that the pack of the case demands before some moment. */
    public List<FinishRequirement> demands(ServiceCase serviceCase) {
        return packs.byVersion(serviceCase.packVersionId()).finishRequirements(serviceCase.facts());
    }

    /** Refuses a result that does not show what is demanded; forgets what nobody asked for. */
    public void beforeResult(ServiceCase serviceCase, WorkItem item) {
        var demands = demands(serviceCase);
        item.keepOnly(demands.stream()
                .flatMap(demand -> Stream.of(demand.code(), orEmpty(demand.onlyIf())))
                .collect(Collectors.toSet()));
        require(demands, Set.of(Moment.RESULT_RETURNED), item.evidence());
    }

    /** Refuses to accept a result while something demanded of the whole handling is not shown; it can be sent back. */
    void beforeReview(ServiceCase serviceCase) {
        require(serviceCase, EnumSet.of(Moment.HANDLING_FINISHED), Map.of());
    }

    /** Refuses to end a case while something is not shown. Where it is explained, that stands for being content. */
    void beforeClosing(ServiceCase serviceCase, CaseOutcome outcome) {
        boolean satisfied = outcome != CaseOutcome.SOLVED || isContent(serviceCase);
        require(
                serviceCase,
                EnumSet.range(Moment.HANDLING_FINISHED, Moment.CLOSED),
                satisfied ? Map.of(SATISFIED, "") : Map.of());
    }

    private void require(ServiceCase serviceCase, Set<Moment> before, Map<String, String> beside) {
        var demands = demands(serviceCase).stream()
                .filter(demand -> before.contains(demand.before()))
                .toList();
        if (!demands.isEmpty()) {
            var evidence = evidence(serviceCase);
            evidence.putAll(beside);
            require(demands, before, evidence);
        }
    }

    private Map<String, String> evidence(ServiceCase serviceCase) {
        var all = new TreeMap<String, String>();
        entities.createQuery(ITEMS, WorkItem.class)
                .setParameter("operator", serviceCase.operatorId())
                .setParameter("case", serviceCase.id())
                .getResultStream()
                .forEach(item -> all.putAll(item.evidence()));
        return all;
    }

    private boolean isContent(ServiceCase serviceCase) {
        return (Boolean) entities.createNativeQuery(CONTENT)
                .setParameter("operator", serviceCase.operatorId())
                .setParameter("case", serviceCase.id())
                .setParameter("round", serviceCase.round())
                .getSingleResult();
    }

    private static void require(List<FinishRequirement> demands, Set<Moment> before, Map<String, String> evidence) {
        var missing = demands.stream()
                .filter(demand -> before.contains(demand.before()) && !demand.isMetBy(evidence))
                .toList();
        if (!missing.isEmpty()) {
            var first = missing.get(0);
            var field = first.isWritten() ? "evidence." + first.code() : "checks";
            throw new InvalidInputException(field, "finish.missing", FinishRequirement.named(missing));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
