package shouwen.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.approval.Rung;
import shouwen.identity.Role;
import shouwen.policy.LadderDecision;
import shouwen.policy.LadderRule;
import shouwen.policy.PolicyPack;
import shouwen.policy.Post;
import shouwen.policy.RegisterRule;

/**
 * Who agrees before records are destroyed (CLK-006): the posts of the pack's ladder for its register {@code destruction}. Two
 * people at least, whatever it says: what is missing is filled from the usual ladder, a supervisor and then the general office,
 * and where a single yes would do all are asked.
 *
 * @param id of the ladder, for the approval room
 * @param clause that carries it; empty for none
 * @param department whose heads are asked where heads are; empty for none
 */
public record DestructionLadder(String id, String clause, String department, List<Rung> rungs, LadderRule.Needs needs) {

    /** The register of a pack whose ladder is meant. */
    public static final String REGISTER = "destruction";

    /** Name of the usual ladder. */
    public static final String USUAL = "record-destruction";

    /** What the bands of a ladder may go by. */
    static final String RECORDS = "records";

    private static final int FEWEST = 2;
    private static final List<String> USUAL_ROLES = List.of(Role.SUPERVISOR, Role.GENERAL_OFFICE);
    private static final Set<String> OF_DEPARTMENT = Set.of(Role.DEPARTMENT_HEAD, Role.DISPATCHER);

    public DestructionLadder {
        rungs = List.copyOf(rungs);
    }

    /**
     * The ladder for so many records.
     *
     * @param pack null while the operator has none
     */
    public static DestructionLadder of(@Nullable PolicyPack pack, int records) {
        if (pack == null) {
            return of(USUAL, "", "", List.of(), LadderRule.Needs.ALL);
        }
        var register = pack.register(REGISTER);
        var clause = register.map(RegisterRule::clause).orElse("");
        var department = register.map(known -> known.department(Set.of())).orElse("");
        var ladder = pack.procedures().ladders().stream()
                .filter(one -> one.register().equals(REGISTER) && (one.by() == null || one.by().equals(RECORDS)))
                .findFirst();
        if (ladder.isEmpty()
                || !(ladder.get().decide(Map.of(RECORDS, String.valueOf(records))) instanceof LadderDecision.Posts asked)) {
            return of(USUAL, clause, department, List.of(), LadderRule.Needs.ALL);
        }
        var rungs = asked.posts().stream()
                .flatMap(post -> rung(pack, ladder.get(), post, department))
                .toList();
        return of(ladder.get().id(), asked.clause(), department, rungs, asked.needs());
    }

    /** Nobody is asked for a post without a role, or for the head of no department. */
    private static Stream<Rung> rung(PolicyPack pack, LadderRule ladder, String post, String department) {
        return pack.post(post).map(Post::role).stream()
                .filter(role -> !role.isBlank() && !(OF_DEPARTMENT.contains(role) && department.isEmpty()))
                .map(role -> new Rung(post, role, ladder.clauseOf(post)));
    }

    private static DestructionLadder of(
            String id, String clause, String department, List<Rung> asked, LadderRule.Needs needs) {
        var rungs = new ArrayList<>(asked);
        for (int i = 0; rungs.size() < FEWEST; i++) {
            var role = USUAL_ROLES.get(i);
            if (asked.stream().noneMatch(rung -> rung.role().equals(role))) {
                rungs.add(rungs.size() - asked.size(), new Rung(role, role, clause));
            }
        }
        boolean oneWouldDo = needs == LadderRule.Needs.ANY || needs == LadderRule.Needs.EITHER;
        return new DestructionLadder(id, clause, department, rungs, oneWouldDo ? LadderRule.Needs.ALL : needs);
    }
}
