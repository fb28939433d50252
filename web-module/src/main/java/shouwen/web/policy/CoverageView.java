package shouwen.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.policy.ClauseCoverage;
import shouwen.policy.ClauseCoverage.State;
import shouwen.policy.Source;
import shouwen.policy.service.PolicyDesk;
import shouwen.web.ui.Texts;

/** What becomes of each clause: totals by document, and the clauses of one of them. */
@Named("coverageView")
@RequestScoped
public class CoverageView {

    private static final int MOST_CARRIERS = 5;

    /** How many clauses of a document are in which state. */
    public record Total(Source source, Map<State, Long> states) {

        public long of(State state) {
            return states.getOrDefault(state, 0L);
        }

        public long all() {
            return states.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    @Inject
    PolicyDesk desk;

    @Inject
    PolicyWords words;

    @Inject
    RuleReading reading;

    private @Nullable String document;
    private List<Total> totals = List.of();
    private List<ClauseCoverage> lines = List.of();
    private String subtitle = "";

    /** Reads the page. */
    public void load() {
        subtitle = words.packLine("coverage.subtitle");
        var coverage = desk.coverage();
        totals = desk.documents().stream()
                .map(known -> new Total(known.source(), states(coverage, known.source().id())))
                .toList();
        if (totals.stream().noneMatch(total -> total.source().id().equals(document))) {
            document = totals.isEmpty() ? null : totals.get(0).source().id();
        }
        lines = ofDocument(coverage, document).toList();
    }

    private static Map<State, Long> states(List<ClauseCoverage> coverage, String document) {
        return ofDocument(coverage, document).collect(Collectors.groupingBy(ClauseCoverage::state, Collectors.counting()));
    }

    private static Stream<ClauseCoverage> ofDocument(List<ClauseCoverage> coverage, @Nullable String document) {
        return coverage.stream().filter(line -> line.clause().document().equals(document));
    }

    /** What carries a clause, the first few by name. */
    public String carriers(ClauseCoverage line) {
        var why = line.clause().notExecutable();
        if (why != null) {
            return Texts.text(why);
        }
        var by = line.clause().by();
        var rules = words.rules(line.bindings());
        var names = Stream.concat(
                        Stream.ofNullable(by).map(reading::carrier),
                        rules.stream().limit(MOST_CARRIERS).map(rule -> words.name(rule, line.clause().id())))
                .collect(Collectors.joining(" · "));
        return rules.size() > MOST_CARRIERS ? names + " · +" + (rules.size() - MOST_CARRIERS) : names;
    }

    public List<State> getStates() {
        return List.of(State.values());
    }

    public List<Total> getTotals() {
        return totals;
    }

    public List<ClauseCoverage> getLines() {
        return lines;
    }

    public String getDocumentTitle() {
        return totals.stream()
                .filter(total -> total.source().id().equals(document))
                .findFirst()
                .map(total -> Texts.text(total.source().title()))
                .orElse("");
    }

    public String getSubtitle() {
        return subtitle;
    }

    public @Nullable String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document;
    }
}
