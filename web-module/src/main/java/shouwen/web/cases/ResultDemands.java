package shouwen.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.cases.CaseDetails;
import shouwen.policy.FinishRequirement;
import shouwen.policy.Moment;
import shouwen.policy.service.ActivePacks;
import shouwen.routing.ResultForm;
import shouwen.web.ui.Texts;

/** What the pack of a case wants shown with a department's result: asked in forms, and read afterwards. */
@Named("resultDemands")
@RequestScoped
public class ResultDemands {

    @Inject
    ActivePacks packs;

    private final Map<String, String> words = new HashMap<>();
    private @Nullable List<String> checks;

    /** One thing to write or tick. */
    public record Demand(String code, String name, String clause, String clauseText) {}

    /** One thing that was shown; no words where it was ticked. */
    public record Shown(String name, String words) {}

    /** What has to be written; what an earlier step wrote stands there to begin with. */
    public List<Demand> written(CaseDetails c) {
        c.workItems().forEach(item -> item.evidence().forEach((code, text) -> {
            if (!text.isEmpty()) {
                words.putIfAbsent(code, text);
            }
        }));
        return demands(c).filter(FinishRequirement::isWritten).map(each -> demand(c, each)).toList();
    }

    /** What has to be ticked, and what may have been found. */
    public List<Demand> ticked(CaseDetails c) {
        var all = new ArrayList<Demand>();
        demands(c).filter(each -> !each.isWritten()).map(each -> demand(c, each)).forEach(all::add);
        findings(c).map(each -> finding(c, each)).forEach(all::add);
        return all;
    }

    /** What a department showed for its result. */
    public List<Shown> shown(CaseDetails c, CaseDetails.Item item) {
        return Stream.concat(demands(c).map(each -> demand(c, each)), findings(c).map(each -> finding(c, each)))
                .filter(each -> item.evidence().containsKey(each.code()))
                .map(each -> new Shown(each.name(), item.evidence().get(each.code())))
                .toList();
    }

    /** A result as the form gives it. */
    public ResultForm form(@Nullable String text) {
        return new ResultForm(text, words, checks == null ? Set.of() : Set.copyOf(checks));
    }

    private Stream<FinishRequirement> demands(CaseDetails c) {
        return all(c).filter(FinishRequirement::goesWithResult);
    }

    private Stream<FinishRequirement> findings(CaseDetails c) {
        return all(c).filter(each -> each.onlyIf() != null && each.before().compareTo(Moment.RESULT_RETURNED) >= 0);
    }

    private Stream<FinishRequirement> all(CaseDetails c) {
        return packs.byVersion(c.packVersionId()).finishRequirements(c.facts()).stream();
    }

    private Demand demand(CaseDetails c, FinishRequirement each) {
        return new Demand(each.code(), Texts.text(each.name()), each.clause(), clause(c, each));
    }

    private Demand finding(CaseDetails c, FinishRequirement each) {
        var bundle = Texts.bundle("cases", Texts.viewLocale());
        var code = Objects.requireNonNull(each.onlyIf());
        var name = bundle.containsKey("finding." + code)
                ? bundle.getString("finding." + code)
                : Texts.fill1(bundle.getString("finding.other"), each.name());
        return new Demand(code, name, each.clause(), clause(c, each));
    }

    private String clause(CaseDetails c, FinishRequirement each) {
        return packs.byVersion(c.packVersionId())
                .clause(each.clause())
                .map(clause -> Texts.text(clause.text()))
                .orElse("");
    }

    public Map<String, String> getWords() {
        return words;
    }

    /** What was ticked. */
    public @Nullable List<String> getChecks() {
        return checks;
    }

    public void setChecks(@Nullable List<String> checks) {
        this.checks = checks;
    }
}
