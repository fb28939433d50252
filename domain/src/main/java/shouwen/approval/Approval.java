package shouwen.approval;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import shouwen.policy.LadderRule;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;

/**
 * A request that climbs its ladder. Rungs decide in their order, each once; nobody decides their own request, in no
 * capacity; two rungs of the same role want two people, and of a ladder no regulation names any two rungs do.
 */
@Entity
@Table(name = "approval")
public class Approval {

    private static final int NOTE = 1000;

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "operator_id")
    private UUID operatorId;

    private String kind;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "subject_number")
    private String subjectNumber;

    private String title;
    private @Nullable UUID applicant;
    private String department;
    private String ladder;
    private String clause;

    @Column(name = "pack_version_id")
    private @Nullable UUID packVersionId;

    @Enumerated(EnumType.STRING)
    private LadderRule.Needs needs;

    @Enumerated(EnumType.STRING)
    private ApprovalState state = ApprovalState.OPEN;

    private String note = "";

    /** Counts what was done to it, so that its version moves with its rungs. */
    private int acts;

    @Column(name = "next_due_at")
    private @Nullable Instant nextDueAt;

    @Column(name = "subject_due_at")
    private @Nullable Instant subjectDueAt;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @OneToMany(mappedBy = "approval", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @OrderBy("position")
    private List<ApprovalRung> rungs = new ArrayList<>();

    /** What a request is about. */
    public record About(String kind, UUID subjectId) {}

    protected Approval() {} // for JPA

    /** Asks the first rung. */
    public Approval(UUID operatorId, NewApproval asked, Instant at) {
        this.id = Ids.next();
        this.operatorId = operatorId;
        this.kind = asked.kind();
        this.subjectId = asked.subjectId();
        this.subjectNumber = asked.subjectNumber();
        this.applicant = asked.applicant();
        this.department = asked.department();
        this.ladder = asked.ladder();
        this.packVersionId = asked.packVersionId();
        this.askedAt = at;
        take(asked, at);
    }

    /** Takes over what changed in what is asked, as long as nobody has decided; tells whether anything did. */
    public boolean askAgain(NewApproval asked, Instant at) {
        if (!state.isOpen() || isBegun() || isSame(asked)) {
            return false;
        }
        rungs.clear();
        take(asked, at);
        return true;
    }

    private void take(NewApproval asked, Instant at) {
        title = asked.title();
        clause = asked.clause();
        needs = asked.needs();
        for (var rung : asked.rungs()) {
            rungs.add(new ApprovalRung(this, rungs.size(), rung));
        }
        climb(at);
    }

    private boolean isSame(NewApproval asked) {
        return title.equals(asked.title()) && needs == asked.needs() && asked.rungs().equals(asRungs());
    }

    private List<Rung> asRungs() {
        return rungs.stream()
                .map(rung -> new Rung(rung.post(), rung.role(), rung.clause(), rung.debt() == Debt.REPORT))
                .toList();
    }

    private boolean isBegun() {
        return rungs.stream().anyMatch(rung -> rung.decidedAt() != null);
    }

    /**
     * One post says yes or no. Refused when it is not its turn, to the applicant, and to who decided another rung of the
     * same role.
     *
     * @return what became of the request; empty while it climbs on
     */
    public Optional<Outcome> decide(String post, boolean agreed, Decider decider, String words, Instant at) {
        refuseUnlessOpen();
        var rung = rung(post, RungState.TURN);
        speakers().refuse(rung, decider);
        var tidy = agreed ? Texts.optionalLines("note", words, NOTE) : why(words);
        rung.decide(agreed, decider, tidy, at);
        return climb(at);
    }

    /** A post agreed by telephone, and somebody else writes it down: the form is owed (VEH-017). */
    public Optional<Outcome> decideByTelephone(
            String post, Decider decider, UUID recorder, String words, Instant at) {
        if (recorder.equals(applicant) || recorder.equals(decider.by())) {
            throw new ForbiddenException("approval.telephoneOwn");
        }
        var outcome = decide(post, true, decider, words, at);
        rung(post, RungState.AGREED).byTelephone(recorder);
        return outcome;
    }

    /** Gives it back to the applicant, who completes it; what was decided stays. */
    public void giveBack(String post, Decider decider, String why, Instant at) {
        refuseUnlessOpen();
        speakers().refuse(rung(post, RungState.TURN), decider);
        if (applicant == null) {
            throw new ConflictException("approval.noApplicant");
        }
        note = why(why);
        state = ApprovalState.RETURNED;
        acts++;
    }

    /** A no, a return and a withdrawal say why; others read it. */
    private static String why(String words) {
        var tidy = Texts.optionalLines("note", words, NOTE);
        if (tidy.isEmpty()) {
            throw new InvalidInputException("note", "approval.sayWhy");
        }
        return tidy;
    }

    /** The applicant has completed it: it goes on where it stood. */
    public void complete(UUID by, String words) {
        if (state != ApprovalState.RETURNED) {
            throw new ConflictException("approval.notReturned", subjectNumber);
        }
        refuseOther(by);
        note = Texts.optionalLines("note", words, NOTE);
        state = ApprovalState.OPEN;
        acts++;
    }

    /** The applicant takes it back. */
    public void withdraw(UUID by, String why, Instant at) {
        refuseOver();
        refuseOther(by);
        end(ApprovalState.WITHDRAWN, why(why), at);
    }

    /** What was asked for is gone, or no longer wants a decision. */
    public void lapse(String why, Instant at) {
        refuseOver();
        end(ApprovalState.WITHDRAWN, why, at);
    }

    /** A decider takes back what they decided, as long as nobody after them has; gives the rung. */
    public ApprovalRung recall(UUID by, Instant at) {
        refuseOver();
        var last = lastOf(by).orElseThrow(() -> new ConflictException("approval.notYoursToRecall", subjectNumber));
        last.forget();
        climb(at);
        return last;
    }

    /** Whether somebody may take back the last decision: it is theirs, and nothing is settled. */
    public boolean isRecallable(UUID by) {
        return state.isOpen() && lastOf(by).isPresent();
    }

    private Optional<ApprovalRung> lastOf(UUID by) {
        return rungs.stream()
                .filter(rung -> rung.decidedAt() != null)
                .reduce((one, other) -> one.decidedAt().isAfter(other.decidedAt()) ? one : other)
                .filter(rung -> by.equals(rung.decidedBy()));
    }

    /** The form came, or the report was made. */
    public ApprovalRung pay(String post, UUID by, Instant at) {
        var rung = rungs.stream()
                .filter(one -> one.post().equals(post) && one.isOwed())
                .findFirst()
                .orElseThrow(() -> new ConflictException("approval.nothingOwed", subjectNumber));
        if (rung.debt() == Debt.FORM && by.equals(applicant)) {
            throw new ForbiddenException("approval.own");
        }
        rung.pay(by, at);
        acts++;
        return rung;
    }

    /** Says until when those whose turn it is should decide; null for no limit. */
    public void due(@Nullable Instant term) {
        var pack = subjectDueAt;
        var due = term == null || pack != null && pack.isBefore(term) ? pack : term;
        turns().forEach(rung -> rung.due(due));
        nextDueAt = turns().isEmpty() ? null : due;
    }

    /** Takes over until when the pack wants what is asked for; null for no limit. Tells whether it changed. */
    public boolean packDue(@Nullable Instant due) {
        boolean changed = !Objects.equals(subjectDueAt, due);
        subjectDueAt = due;
        return changed;
    }

    /** Those late by a moment and not yet told of; they count as told from now on. */
    public List<ApprovalRung> breach(Instant at) {
        var late = turns().stream()
                .filter(rung -> rung.dueAt() != null && !rung.dueAt().isAfter(at) && rung.breachedAt() == null)
                .toList();
        late.forEach(rung -> rung.breach(at));
        return late;
    }

    /**
     * Lays each rung whose turn it is where somebody can decide it; see {@link Speakers#settle}.
     *
     * @return those that lie elsewhere than before
     */
    public List<ApprovalRung> settle(
            Function<ApprovalRung, List<String>> above, BiPredicate<ApprovalRung, String> filled) {
        var moved = speakers().settle(above, filled);
        acts += moved.size();
        return moved;
    }

    /** Who may speak for its rungs. */
    public Speakers speakers() {
        return new Speakers(kind, applicant, needs, rungs);
    }

    private Optional<Outcome> climb(Instant at) {
        var climb = new Climb(needs, rungs.stream().map(ApprovalRung::state).toList());
        var states = climb.settled();
        for (int i = 0; i < states.size(); i++) {
            rungs.get(i).stand(states.get(i), at);
        }
        acts++;
        nextDueAt = null;
        if (climb.granted()) {
            end(ApprovalState.AGREED, note, at);
            return Optional.of(Outcome.AGREED);
        }
        if (climb.denied()) {
            end(ApprovalState.REFUSED, note, at);
            return Optional.of(Outcome.REFUSED);
        }
        return Optional.empty();
    }

    private void end(ApprovalState how, String words, Instant at) {
        acts++;
        state = how;
        nextDueAt = null;
        note = words;
        endedAt = at;
        rungs.stream()
                .filter(rung -> rung.state() == RungState.TURN || rung.state() == RungState.WAITING)
                .forEach(rung -> rung.stand(RungState.NOT_ASKED, at));
    }

    private ApprovalRung rung(String post, RungState wanted) {
        return rungs.stream()
                .filter(rung -> rung.post().equals(post) && rung.state() == wanted)
                .findFirst()
                .orElseThrow(() -> new ConflictException("approval.notItsTurn", cause()));
    }

    private void refuseOther(UUID by) {
        if (!Objects.equals(by, applicant)) {
            throw new ForbiddenException("approval.notApplicant");
        }
    }

    /** Refused once it is over, and while the applicant completes it. */
    public void refuseUnlessOpen() {
        refuseOver();
        if (state == ApprovalState.RETURNED) {
            throw new ConflictException("approval.returned", subjectNumber);
        }
    }

    private void refuseOver() {
        if (!state.isOpen()) {
            throw new ConflictException("approval.over", subjectNumber);
        }
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public UUID operatorId() {
        return operatorId;
    }

    public String kind() {
        return kind;
    }

    public UUID subjectId() {
        return subjectId;
    }

    public String subjectNumber() {
        return subjectNumber;
    }

    public String title() {
        return title;
    }

    public @Nullable UUID applicant() {
        return applicant;
    }

    public String department() {
        return department;
    }

    public String ladder() {
        return ladder;
    }

    /** What a refusal names: the clause, or what is decided on where no clause wants the ladder. */
    public String cause() {
        return clause.isEmpty() ? subjectNumber : clause;
    }

    public String clause() {
        return clause;
    }

    public @Nullable UUID packVersionId() {
        return packVersionId;
    }

    public LadderRule.Needs needs() {
        return needs;
    }

    public ApprovalState state() {
        return state;
    }

    /** Why it was given back, withdrawn or lapsed; may be empty. */
    public String note() {
        return note;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Until when whose turn it is should decide; null for no limit. */
    public @Nullable Instant nextDueAt() {
        return nextDueAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    /** In order. */
    public List<ApprovalRung> rungs() {
        return List.copyOf(rungs);
    }

    /** Those whose turn it is. */
    public List<ApprovalRung> turns() {
        return rungs.stream().filter(rung -> rung.state() == RungState.TURN).toList();
    }
}
