package shouwen.policy.internal;

import java.util.ArrayList;
import java.util.List;
import shouwen.policy.PackProblem;
import shouwen.policy.PackRefusedException;

/** What was found wrong so far; stops listening at a hundred. */
final class Problems {

    private static final int MOST = 100;

    private final List<PackProblem> found = new ArrayList<>();

    void add(PackProblem problem) {
        if (found.size() < MOST) {
            found.add(problem);
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    /** Refuses the pack if anything was found. */
    void refuse() {
        if (!found.isEmpty()) {
            throw new PackRefusedException(found);
        }
    }
}
