package shouwen.web.api.policy;

import java.util.List;
import shouwen.policy.ClauseCoverage;
import shouwen.policy.ClauseCoverage.State;
import shouwen.policy.service.PolicyDesk;
import shouwen.shared.LocalizedText;

/** A document and how many of its clauses are in which state. */
public record CoverageRow(
        String document,
        LocalizedText title,
        long clauses,
        long running,
        long declared,
        long record,
        long notExecutable,
        long open) {

    static List<CoverageRow> of(List<PolicyDesk.Document> documents, List<ClauseCoverage> coverage) {
        return documents.stream()
                .map(document -> of(
                        document,
                        coverage.stream()
                                .filter(line -> line.clause().document().equals(document.source().id()))
                                .map(ClauseCoverage::state)
                                .toList()))
                .toList();
    }

    private static CoverageRow of(PolicyDesk.Document document, List<State> states) {
        return new CoverageRow(
                document.source().id(),
                document.source().title(),
                states.size(),
                count(states, State.RUNNING),
                count(states, State.DECLARED),
                count(states, State.RECORD),
                count(states, State.NOT_EXECUTABLE),
                count(states, State.OPEN));
    }

    private static long count(List<State> states, State wanted) {
        return states.stream().filter(wanted::equals).count();
    }
}
