package shouwen.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.policy.Binding;
import shouwen.policy.ClauseCoverage;
import shouwen.policy.RuleName;
import shouwen.policy.RuleNames;
import shouwen.policy.service.PolicyDesk;
import shouwen.web.ui.Address;
import shouwen.web.ui.Texts;

/** How rules and clauses of the pack in force are spoken of, and where they are shown. */
@Named("policyWords")
@RequestScoped
public class PolicyWords {

    @Inject
    PolicyDesk desk;

    @Inject
    Texts texts;

    @Inject
    RuleReading reading;

    private @Nullable RuleNames names;

    /** What kind of rule a section of a pack holds; the section itself where there is no word for it. */
    public String section(String section) {
        var bundle = Texts.bundle("policy", Texts.viewLocale());
        var key = "section." + section;
        return bundle.containsKey(key) ? bundle.getString(key) : section;
    }

    /** The name of a rule; where the pack gives it none what it is about, else its id. */
    public String name(RuleName rule, String clause) {
        var known = names;
        if (known == null) {
            known = desk.names();
            names = known;
        }
        return known.name(rule).map(Texts::text).or(() -> reading.about(rule, clause)).orElse(rule.id());
    }

    /** The name of a rule where no clause is at hand. */
    public String name(RuleName rule) {
        return name(rule, "");
    }

    public String name(String section, String id, String clause) {
        return name(new RuleName(section, id), clause);
    }

    /** The rules among bindings, each once. */
    public List<RuleName> rules(List<Binding> bindings) {
        return bindings.stream()
                .map(binding -> new RuleName(binding.section(), binding.rule()))
                .distinct()
                .toList();
    }

    public String tone(ClauseCoverage.State state) {
        return switch (state) {
            case RUNNING -> "good";
            case RECORD -> "info";
            case DECLARED -> "warn";
            case OPEN -> "bad";
            case NOT_EXECUTABLE -> "quiet";
        };
    }

    /** Where a clause is shown. */
    public String clauseAddress(String clause) {
        return Address.of("/policy/clauses").with("q", clause).toString();
    }

    /** Where the values of a rule are shown, beside a clause. */
    public String ruleAddress(String section, String id, String clause) {
        return Address.of("/policy/clauses")
                .with("q", clause)
                .with("rule", section + "/" + id)
                .toString();
    }

    /** Where the values of a rule are shown, beside the first of some clauses. */
    public String ruleAddress(RuleName rule, List<String> clauses) {
        return ruleAddress(rule.section(), rule.id(), clauses.isEmpty() ? "" : clauses.get(0));
    }

    /** A pack and its version as a list holds them, {@code heating 2026.1 · 3f9c12ab}, with the name of the pack. */
    public String version(String listed) {
        int space = listed.indexOf(' ');
        var key = "pack." + listed.substring(0, Math.max(space, 0));
        var bundle = Texts.bundle("policy", Texts.viewLocale());
        return bundle.containsKey(key) ? bundle.getString(key) + listed.substring(space) : listed;
    }

    /** Name and version of the pack in force in the words of a page. */
    String packLine(String key) {
        var pack = desk.inForce().pack();
        return texts.of("policy", key, Texts.text(pack.name()), pack.version());
    }
}
