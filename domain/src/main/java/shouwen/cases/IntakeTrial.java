package shouwen.cases;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import shouwen.policy.CaseFacts;
import shouwen.policy.Example;
import shouwen.policy.PolicyPack;
import shouwen.policy.Trial;
import shouwen.shared.InvalidInputException;

/** Tries examples of categories: whether a case under one is taken on. */
public final class IntakeTrial implements Trial {

    private static final Complainant SOMEBODY = new Complainant("王丽", "13800138000", "人民大街12号", "");

    @Override
    public boolean tries(String section) {
        return section.equals("categories");
    }

    /** Taken on with everything the form asks but what the example leaves out; a category that is not asked for is refused. */
    @Override
    public Map<String, String> outcome(PolicyPack pack, Example example) {
        var facts = example.facts();
        if (facts == null || !facts.category().equals(example.rule())) {
            return Map.of("outcome", "refused");
        }
        try {
            new IntakeRules(pack).check(handedIn(facts, new HashSet<>(example.list("missing"))), null);
            return Map.of("outcome", "allowed");
        } catch (InvalidInputException refused) {
            return Map.of("outcome", "refused");
        }
    }

    private static NewCase handedIn(CaseFacts facts, Set<String> missing) {
        return new NewCase(
                facts.kind(),
                facts.category(),
                facts.channel(),
                missing.contains("contact") ? new Complainant("王丽", "", "人民大街12号", "") : SOMEBODY,
                missing.contains("content") ? "" : "停车收费吗",
                "",
                facts.answers(),
                "",
                null,
                null);
    }
}
