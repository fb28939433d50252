package shouwen.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.policy.ClauseCoverage;
import shouwen.policy.RuleName;
import shouwen.policy.RuleText;
import shouwen.policy.service.PolicyDesk;
import shouwen.shared.Page;
import shouwen.web.ui.Address;

/** Clauses beside their rules. Everything that makes up the page is in its address. */
@Named("clausesView")
@RequestScoped
public class ClausesView {

    private static final int PAGE = 40;

    @Inject
    PolicyDesk desk;

    @Inject
    PolicyWords words;

    private @Nullable String document;
    private @Nullable String q;
    private @Nullable String rule;
    private @Nullable String after;

    private List<PolicyDesk.Document> documents = List.of();
    private Page<ClauseCoverage> page = new Page<>(List.of(), null);
    private @Nullable RuleText shownRule;
    private String subtitle = "";

    /** Reads the page. */
    public void load() {
        subtitle = words.packLine("clauses.subtitle");
        documents = desk.documents();
        page = desk.clauses(document, q, after, PAGE);
        shownRule = chosen();
    }

    private @Nullable RuleText chosen() {
        int slash = rule == null ? -1 : rule.indexOf('/');
        return slash < 0
                ? null
                : desk.rule(new RuleName(rule.substring(0, slash), rule.substring(slash + 1))).orElse(null);
    }

    public String getSubtitle() {
        return subtitle;
    }

    public List<PolicyDesk.Document> getDocuments() {
        return documents;
    }

    public List<ClauseCoverage> getClauses() {
        return page.items();
    }

    public @Nullable RuleText getShownRule() {
        return shownRule;
    }

    public boolean isNarrowed() {
        return q != null && !q.isBlank() || document != null && !document.isBlank();
    }

    /** The clauses of a document; of all where null. */
    public String documentAddress(@Nullable String source) {
        return Address.of("/policy/clauses").with("document", source).toString();
    }

    /** A clause alone. */
    public String clauseAddress(String clause) {
        return words.clauseAddress(clause);
    }

    /** The same list with the values of a rule above it; without any where null. */
    public String ruleAddress(@Nullable RuleName chosen) {
        return here().with("after", after).with("rule", chosen).toString();
    }

    /** The same list from its start. */
    public String getFirst() {
        return here().toString();
    }

    /** The following page; null on the last. */
    public @Nullable String getNext() {
        return page.next() == null ? null : here().with("after", page.next()).toString();
    }

    private Address here() {
        return Address.of("/policy/clauses").with("document", document).with("q", q);
    }

    public @Nullable String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document;
    }

    public @Nullable String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }

    public @Nullable String getRule() {
        return rule;
    }

    public void setRule(@Nullable String rule) {
        this.rule = rule;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }
}
