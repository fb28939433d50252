package shouwen.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.cases.CaseOutcome;
import shouwen.cases.service.ClosingService;
import shouwen.web.ui.Messages;

/** The end of a case by hand, or another round for a customer who stays dissatisfied. */
@Named("closingActs")
@RequestScoped
public class ClosingActs {

    @Inject
    ClosingService closing;

    @Inject
    SeenCase seen;

    @Inject
    Messages messages;

    private @Nullable CaseOutcome outcome;
    private @Nullable String explanation;
    private @Nullable String citedRule;
    private @Nullable String reason;
    private @Nullable String department;

    public String explain() {
        closing.close(seen.getNumber(), seen.version(), outcome, explanation, citedRule);
        messages.info("cases", "done.closed", seen.getNumber());
        return seen.page();
    }

    public String close() {
        closing.close(seen.getNumber(), seen.version(), CaseOutcome.SOLVED, null, null);
        messages.info("cases", "done.closed", seen.getNumber());
        return seen.page();
    }

    public String goRoundAgain() {
        closing.goRoundAgain(seen.getNumber(), seen.version(), department, Typed.orEmpty(reason));
        messages.info("cases", "done.again", seen.getNumber());
        return seen.page();
    }

    /** The outcomes of a case that is not solved. */
    public List<CaseOutcome> getOutcomes() {
        return List.of(CaseOutcome.EXPLAINED_HANDLING_RIGHT, CaseOutcome.EXPLAINED_CONFLICTS_WITH_RULES);
    }

    public @Nullable CaseOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable CaseOutcome outcome) {
        this.outcome = outcome;
    }

    public @Nullable String getExplanation() {
        return explanation;
    }

    public void setExplanation(@Nullable String explanation) {
        this.explanation = explanation;
    }

    public @Nullable String getCitedRule() {
        return citedRule;
    }

    public void setCitedRule(@Nullable String citedRule) {
        this.citedRule = citedRule;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable String getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable String department) {
        this.department = department;
    }
}
