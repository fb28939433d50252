package shouwen.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shouwen.policy.LintFinding.Kind;

/** Cases that no route, or several at once, would send. */
final class RouteLint {

    private record Choice(CaseKind kind, String category) {}

    private final PolicyPack pack;
    private final Map<Choice, List<CaseFacts>> cases;

    RouteLint(PolicyPack pack, List<CaseFacts> cases) {
        this.pack = pack;
        this.cases = cases.stream()
                .collect(Collectors.groupingBy(
                        facts -> new Choice(facts.kind(), facts.category()), LinkedHashMap::new, Collectors.toList()));
    }

    List<LintFinding> findings() {
        var findings = new ArrayList<LintFinding>();
        cases.forEach((choice, combinations) -> {
            var none = combinations.stream().filter(facts -> deciding(facts).isEmpty()).count();
            if (none > 0) {
                findings.add(gap(choice, none == combinations.size()));
            }
            combinations.stream()
                    .map(this::deciding)
                    .filter(RouteLint::disagree)
                    .distinct()
                    .forEach(routes -> findings.add(overlap(choice, routes)));
        });
        return findings;
    }

    private List<RouteRule> deciding(CaseFacts facts) {
        return Conditional.mostPrecise(pack.rules().routes(), facts);
    }

    private static boolean disagree(List<RouteRule> routes) {
        return routes.stream().map(RouteRule::department).distinct().count() > 1;
    }

    private LintFinding gap(Choice choice, boolean always) {
        return new LintFinding(
                Kind.GAP, always ? "no-route" : "no-route-sometimes", List.of(), List.of(), named(choice));
    }

    private LintFinding overlap(Choice choice, List<RouteRule> routes) {
        return new LintFinding(
                Kind.OVERLAP,
                "routes",
                routes.stream().map(route -> new RuleName("routes", route.id())).toList(),
                routes.stream().map(RouteRule::clause).toList(),
                named(choice));
    }

    private List<Object> named(Choice choice) {
        return List.of(choice.kind(), pack.category(choice.category()).orElseThrow().name());
    }
}
