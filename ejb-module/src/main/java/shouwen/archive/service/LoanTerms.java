package shouwen.archive.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.approval.NewApproval;
import shouwen.approval.Rung;
import shouwen.archive.FilingPlan;
import shouwen.archive.PaperLoan;
import shouwen.identity.Role;
import shouwen.policy.DocumentClass;
import shouwen.policy.LadderRule;
import shouwen.policy.PolicyPack;
import shouwen.policy.Post;
import shouwen.policy.RegisterRule;
import shouwen.policy.service.ActivePack;
import shouwen.policy.service.ActivePacks;
import shouwen.shared.UnknownThingException;

/**
 * What the regulation says of lending: who signs off, by which clause, and for how long (TUN-067, CLK-003, CLK-004). Comes
 * from the class of documents; the clause from the register of loans, where the pack has one. Where neither names a post the
 * general manager office signs off.
 */
@ApplicationScoped
class LoanTerms {

    /** Kind of the requests in the approval room, and ladder. */
    static final String KIND = "paper-loan";

    @Inject
    ActivePacks packs;

    /**
     * Who signs off.
     *
     * @param post empty where the regulation asks nobody
     */
    record SignOff(String post, String role, String clause) {

        boolean needed() {
            return !post.isEmpty();
        }
    }

    SignOff signOff(UUID operatorId, String classCode) {
        var pack = pack(operatorId);
        var known = documents(pack, classCode);
        var clause = clause(pack, known);
        if (known.isPresent() && known.get().approver() == null) {
            return new SignOff("", "", clause);
        }
        var post = known.map(DocumentClass::approver).orElse(Role.GENERAL_OFFICE);
        var role = pack.flatMap(active -> active.pack().post(post)).map(Post::role).orElse(Role.GENERAL_OFFICE);
        return new SignOff(post, role, clause);
    }

    /** For how long a paper of a class is lent; null while that is blank. */
    @Nullable Period term(UUID operatorId, String classCode) {
        return documents(pack(operatorId), classCode).map(DocumentClass::loan).orElse(null);
    }

    /** The request for a sign-off, as the approval room takes it. */
    NewApproval ask(PaperLoan loan, SignOff signOff) {
        return new NewApproval(
                KIND,
                loan.id(),
                loan.number(),
                loan.title() + " · " + loan.purpose().replace('\n', ' '), // whoever signs off has to know what for
                loan.borrowerId(),
                loan.department(),
                KIND,
                signOff.clause(),
                pack(loan.operatorId()).map(ActivePack::versionId).orElse(null),
                List.of(new Rung(signOff.post(), signOff.role(), signOff.clause())),
                LadderRule.Needs.ALL);
    }

    private static Optional<DocumentClass> documents(Optional<ActivePack> pack, String classCode) {
        return pack.flatMap(active -> FilingPlan.of(active.pack()).byCode(classCode));
    }

    private static String clause(Optional<ActivePack> pack, Optional<DocumentClass> known) {
        return pack.map(ActivePack::pack)
                .flatMap(LoanTerms::register)
                .map(RegisterRule::clause)
                .or(() -> known.map(DocumentClass::clause))
                .orElse("");
    }

    private static Optional<RegisterRule> register(PolicyPack pack) {
        return pack.register(KIND);
    }

    private Optional<ActivePack> pack(UUID operatorId) {
        try {
            return Optional.of(packs.forOperator(operatorId));
        } catch (UnknownThingException noPackYet) {
            return Optional.empty();
        }
    }
}
