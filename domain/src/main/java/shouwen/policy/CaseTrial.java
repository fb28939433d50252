package shouwen.policy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Tries examples of routes, call-backs, ceilings, required fields and finishing. */
public final class CaseTrial implements Trial {

    private static final String OUTCOME = "outcome";
    private static final String RULE = "rule";

    @Override
    public boolean tries(String section) {
        return Set.of("routes", "callBacks", "ceilings", "fields", "finishing").contains(section);
    }

    @Override
    public Map<String, String> outcome(PolicyPack pack, Example example) {
        var facts = Objects.requireNonNull(example.facts());
        return switch (example.section()) {
            case "routes" -> route(pack.route(facts));
            case "callBacks" -> callBack(pack.callBackRule(facts));
            case "ceilings" -> ceiling(pack, facts, example);
            case "fields" -> demands(fields(pack, facts, example), example);
            default -> demands(finishing(pack, facts, example), example);
        };
    }

    private static Map<String, String> route(RoutingDecision decision) {
        return decision instanceof RoutingDecision.Assign assign
                ? Map.of("to", assign.department(), RULE, assign.rule())
                : Map.of("to", "ask");
    }

    private static Map<String, String> callBack(CallBackRule rule) {
        var percent = rule.percent();
        return percent == null
                ? Map.of(OUTCOME, "not-configured", RULE, rule.id())
                : Map.of("percent", percent.toString(), RULE, rule.id());
    }

    private static Map<String, String> ceiling(PolicyPack pack, CaseFacts facts, Example example) {
        var ceiling = pack.ceiling(facts);
        if (ceiling.isEmpty()) {
            return Map.of(OUTCOME, "not-applicable");
        }
        var highest = ceiling.get().rounds();
        int gone = example.text("rounds").map(Integer::valueOf).orElse(0);
        var outcome = highest == null ? "not-configured" : gone >= highest ? "decides" : "allowed";
        return Map.of(OUTCOME, outcome, RULE, ceiling.get().id(), "told", ceiling.get().toRole());
    }

    /** What a rule of the pack demands of such a case; of rules that name one clause all are meant. */
    private static List<String> fields(PolicyPack pack, CaseFacts facts, Example example) {
        return pack.requiredFields(facts).stream()
                .filter(field -> field.clause().equals(example.clause()))
                .map(RequiredField::code)
                .toList();
    }

    private static List<String> finishing(PolicyPack pack, CaseFacts facts, Example example) {
        return pack.finishRequirements(facts).stream()
                .filter(demand -> demand.clause().equals(example.clause()))
                .filter(demand -> demand.onlyIf() == null || example.list("findings").contains(demand.onlyIf()))
                .map(FinishRequirement::code)
                .toList();
    }

    private static Map<String, String> demands(List<String> wanted, Example example) {
        if (wanted.isEmpty()) {
            return Map.of(OUTCOME, "not-applicable");
        }
        boolean refused = example.list("missing").stream().anyMatch(wanted::contains);
        return Map.of(OUTCOME, refused ? "refused" : "allowed");
    }
}
