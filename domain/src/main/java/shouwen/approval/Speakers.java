package shouwen.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import shouwen.policy.LadderRule;
import shouwen.shared.ForbiddenException;

/**
 * Who may speak for the rungs of a request, and at whose desk each lies: nobody on what they asked for, in no capacity; nobody for
 * two rungs of one role, and on a ladder no regulation names nobody for two rungs at all (CLK-006).
 */
public final class Speakers {

    private final String kind;
    private final @Nullable UUID applicant;
    private final LadderRule.Needs needs;
    private final List<ApprovalRung> rungs;

    Speakers(String kind, @Nullable UUID applicant, LadderRule.Needs needs, List<ApprovalRung> rungs) {
        this.kind = kind;
        this.applicant = applicant;
        this.needs = needs;
        this.rungs = rungs;
    }

    /** Whether somebody may not speak for a rung, whatever posts they fill. */
    public boolean isBarred(ApprovalRung rung, Decider decider) {
        return isApplicant(decider) || hasDecided(rung.role(), decider.by());
    }

    void refuse(ApprovalRung rung, Decider decider) {
        if (isApplicant(decider)) {
            throw new ForbiddenException("approval.own");
        }
        if (hasDecided(rung.role(), decider.by())) {
            throw new ForbiddenException("approval.twice");
        }
    }

    private boolean isApplicant(Decider decider) {
        return applicant != null && (applicant.equals(decider.by()) || applicant.equals(decider.onBehalfOf()));
    }

    private boolean hasDecided(String role, UUID person) {
        return rungs.stream()
                .filter(rung -> rung.role().equals(role) || !isLineOfCommand())
                .anyMatch(rung -> person.equals(rung.decidedBy()));
    }

    /** Whether it climbs a ladder of the regulation; elsewhere each rung wants another person (CLK-006). */
    private boolean isLineOfCommand() {
        return kind.startsWith("register:");
    }

    /**
     * Who decided in the place of an empty post decides for their own by the same word, where the next one up is theirs.
     *
     * @return the next rung that is decided with the one just agreed to
     */
    public Optional<ApprovalRung> sameWord(ApprovalRung decided, Decider decider) {
        return decided.state() == RungState.AGREED && decided.isStoodIn() && isLineOfCommand()
                ? turns().stream()
                        .filter(rung -> rung.ownDesk().equals(decided.desk()) && !isBarred(rung, decider))
                        .findFirst()
                : Optional.empty();
    }

    /**
     * Lets each rung whose turn it is lie where somebody can decide it: at its own desk, or, where nobody fills that, at the
     * next one up (TUN-037). Of a ladder that wants one voice the others speak for an empty rung. Where nobody can at all it
     * lies at its own desk.
     *
     * @param above the desks above a rung's own, the next one up first
     * @param filled whether somebody who may decide a rung sits at a desk
     * @return those that lie elsewhere than before
     */
    List<ApprovalRung> settle(Function<ApprovalRung, List<String>> above, BiPredicate<ApprovalRung, String> filled) {
        boolean others = needs != LadderRule.Needs.ALL
                && turns().stream().anyMatch(rung -> filled.test(rung, rung.ownDesk()));
        var moved = new ArrayList<ApprovalRung>();
        for (var rung : turns()) {
            var own = rung.ownDesk();
            var desk = others || filled.test(rung, own)
                    ? own
                    : above.apply(rung).stream().filter(one -> filled.test(rung, one)).findFirst().orElse(own);
            if (!desk.equals(rung.desk())) {
                rung.lie(desk);
                moved.add(rung);
            }
        }
        return moved;
    }

    private List<ApprovalRung> turns() {
        return rungs.stream().filter(rung -> rung.state() == RungState.TURN).toList();
    }
}
