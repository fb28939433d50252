package shouwen.cases.service;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shouwen.cases.CaseState;
import shouwen.identity.Caller;
import shouwen.shared.Count;

/** How many cases stand in each of several states, each counted to the cap, as one statement. */
final class StateCounts {

    private static final String ONE =
            """
            (select '%1$s' as state, count(*) as counted from (
                select 1 from service_case
                where operator_id = :operator and state = '%1$s' %2$s limit :cap) as capped)
            """;

    private StateCounts() {}

    @SuppressWarnings("unchecked")
    static Map<CaseState, Count> of(EntityManager entities, Caller caller, List<CaseState> states) {
        boolean all = Cases.readsAll(caller);
        var sql = states.stream()
                .map(state -> ONE.formatted(state.name(), all ? "" : CaseList.VISIBLE))
                .collect(Collectors.joining(" union all "));
        var query = entities.createNativeQuery(sql, Tuple.class)
                .setParameter("operator", caller.operatorId())
                .setParameter("cap", Count.CAP);
        if (!all) {
            query.setParameter("own", CaseList.departments(caller));
        }
        var counts = new EnumMap<CaseState, Count>(CaseState.class);
        ((List<Tuple>) query.getResultList())
                .forEach(row -> counts.put(
                        CaseState.valueOf(row.get("state", String.class)),
                        new Count(row.get("counted", Number.class).intValue())));
        return counts;
    }
}
