package shouwen.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shouwen.cases.Attachment;
import shouwen.cases.CaseDetails;
import shouwen.cases.CaseState;
import shouwen.cases.service.AttachmentService;
import shouwen.cases.service.CaseQueries;
import shouwen.content.ContentRule;
import shouwen.field.OrderSummary;
import shouwen.field.service.WorkOrderQueries;
import shouwen.identity.Role;
import shouwen.policy.CallBackRule;
import shouwen.policy.CaseKind;
import shouwen.policy.Department;
import shouwen.policy.PolicyPack;
import shouwen.policy.RegisterRule;
import shouwen.policy.service.ActivePacks;
import shouwen.register.DutySet;
import shouwen.register.EntryState;
import shouwen.register.EntrySummary;
import shouwen.register.service.EntryQueries;
import shouwen.register.service.Registers;
import shouwen.web.ui.SignedIn;
import shouwen.web.ui.Texts;

/** The page of a case, read once in a request. Its names come from the pack the case began under. */
@Named("caseView")
@RequestScoped
public class CaseView {

    @Inject
    CaseQueries cases;

    @Inject
    AttachmentService attachments;

    @Inject
    WorkOrderQueries orders;

    @Inject
    EntryQueries registered;

    @Inject
    Registers registers;

    @Inject
    ActivePacks packs;

    @Inject
    SignedIn signedIn;

    @Inject
    SeenCase seen;

    @Inject
    ClockWords clockWords;

    @Inject
    TimelineWords timelineWords;

    private String number = "";
    private @Nullable CaseDetails details;
    private @Nullable List<Attachment> files;
    private @Nullable List<OrderSummary> ofCase;
    private @Nullable List<EntrySummary> entries;
    private @Nullable List<ShownClock> clocks;

    /** An answer to a question of the category, as people read it. */
    public record Answered(String question, String answer) {}

    /** Reads the case and keeps what its forms need; after a refusal, what has changed since. */
    public void prepare() {
        seen.show(getDetails(), FacesContext.getCurrentInstance());
    }

    public CaseDetails getDetails() {
        var known = details;
        if (known == null) {
            known = cases.find(getNumber());
            details = known;
        }
        return known;
    }

    PolicyPack pack() {
        return packs.byVersion(getDetails().packVersionId());
    }

    /** The limits that still run or stand still, and those nobody has configured. */
    public List<ShownClock> getRunning() {
        return clocks().stream().filter(clock -> !clock.ended()).toList();
    }

    public List<ShownClock> getEnded() {
        return clocks().stream().filter(ShownClock::ended).toList();
    }

    private List<ShownClock> clocks() {
        var known = clocks;
        if (known == null) {
            known = clockWords.of(getDetails().clocks(), pack());
            clocks = known;
        }
        return known;
    }

    /** What happened, newest first. */
    public List<TimelineWords.Line> getTimeline() {
        return timelineWords.of(getDetails(), pack(), getFiles());
    }

    public List<Answered> getAnswered() {
        return Questions.answered(pack(), getDetails().facts());
    }

    public List<Attachment> getFiles() {
        var known = files;
        if (known == null) {
            known = attachments.list(getNumber());
            files = known;
        }
        return known;
    }

    /** Largest file that is taken, in megabytes. */
    public long getMostMegabytes() {
        return ContentRule.MAX_BYTES / (1024 * 1024);
    }

    /** Its work orders; none for those who have nothing to do with them. */
    public List<OrderSummary> getOrders() {
        var known = ofCase;
        if (known == null) {
            known = mayReadOrders() ? orders.ofCase(getNumber()) : List.of();
            ofCase = known;
        }
        return known;
    }

    private boolean mayReadOrders() {
        return signedIn.caller()
                .orElseThrow()
                .isOneOf(
                        Role.CALL_TAKER,
                        Role.SUPERVISOR,
                        Role.DISPATCHER,
                        Role.TECHNICIAN,
                        Role.DEPARTMENT_HEAD,
                        Role.GENERAL_OFFICE);
    }

    /** Entries of registers opened from the case. */
    public List<EntrySummary> getEntries() {
        var known = entries;
        if (known == null) {
            known = registered.ofCase(getNumber());
            entries = known;
        }
        return known;
    }

    /** Whether the person may open an entry from the case. */
    public boolean isMayRegister() {
        return registers.all().stream().anyMatch(one -> one.mayOpen() && one.rule().fromCase());
    }

    /**
     * What starts several limits at once and may be opened from the case; none that runs already (TUN-069, TUN-072, TUN-073,
     * TUN-077).
     */
    public List<RegisterRule> getDutySets() {
        var inForce = packs.forOperator(signedIn.caller().orElseThrow().operatorId()).pack();
        return registers.all().stream()
                .filter(Registers.Declared::mayOpen)
                .map(Registers.Declared::rule)
                .filter(rule -> DutySet.of(inForce, rule).isPresent())
                .filter(rule -> getEntries().stream().noneMatch(one -> isRunning(one, rule)))
                .toList();
    }

    private static boolean isRunning(EntrySummary entry, RegisterRule rule) {
        return entry.register().equals(rule.id()) && entry.state() == EntryState.OPEN;
    }

    /** Whether a hand-over is still on its way to the department. */
    public boolean isOnTheWay() {
        return getDetails().state() == CaseState.AT_DEPARTMENT && getDetails().openItem() == null;
    }

    public String department(String code) {
        return pack().department(code).map(known -> Texts.text(known.name())).orElse(code);
    }

    /** Where the case may go. */
    public List<Department> getDepartments() {
        return pack().departments();
    }

    public String clauseText(String id) {
        return pack().clause(id).map(clause -> Texts.text(clause.text())).orElse("");
    }

    public boolean isComplaint() {
        return getDetails().facts().kind() == CaseKind.COMPLAINT;
    }

    /** A size in words, in steps of 1024. */
    public String size(long bytes) {
        return bytes < 1024 * 1024 ? Math.max(1, bytes / 1024) + " KB" : bytes / (1024 * 1024) + " MB";
    }

    public String getCategory() {
        var code = getDetails().facts().category();
        return pack().category(code).map(known -> Texts.text(known.name())).orElse(code);
    }

    public String name(@Nullable UUID person) {
        return person == null ? "" : getDetails().names().getOrDefault(person, "");
    }

    /** How many rounds it may go; null where no ceiling is set. */
    public @Nullable Integer getCeiling() {
        int ceiling = pack().reworkCeiling(getDetails().facts());
        return ceiling == Integer.MAX_VALUE ? null : ceiling;
    }

    public List<CallBackRule.Score> getScores() {
        return pack().callBackRule(getDetails().facts()).scores();
    }

    /** Whether the bills the case is about can be looked at beside it. */
    public boolean isAboutFees() {
        boolean reads = signedIn.caller()
                .orElseThrow()
                .isOneOf(
                        Role.CALL_TAKER,
                        Role.SUPERVISOR,
                        Role.BILLING_CLERK,
                        Role.DEPARTMENT_HEAD,
                        Role.GENERAL_OFFICE);
        return reads
                && isComplaint()
                && pack().department(getDetails().department())
                        .filter(department -> department.lane().equals("billing"))
                        .isPresent();
    }

    /** What may be given in a score: 1 up to the best. */
    public List<Integer> steps(int highest) {
        return IntStream.rangeClosed(1, highest).boxed().toList();
    }

    public String score(String code) {
        return getScores().stream()
                .filter(score -> score.code().equals(code))
                .findFirst()
                .map(score -> Texts.text(score.name()))
                .orElse(code);
    }

    /** Of the address, or, when a form came back, of the case that was shown. */
    public String getNumber() {
        return number.isEmpty() ? seen.getNumber() : number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number;
    }
}
