package shouwen.register;

import java.util.List;
import shouwen.policy.RegisterStep;

/**
 * A step of an entry as it stands now.
 *
 * @param posts whose turn it is, when possible: any of them; empty for everybody of the department
 * @param waitsFor the steps that come first, when waiting
 */
public record Turn(RegisterStep step, Standing standing, List<String> posts, List<String> waitsFor) {

    /** How a step stands. */
    public enum Standing {
        DONE,
        POSSIBLE,
        /** Another step comes first. */
        WAITING,
        /** Its condition does not hold for this entry. */
        NOT_NEEDED
    }

    public Turn {
        posts = List.copyOf(posts);
        waitsFor = List.copyOf(waitsFor);
    }

    public boolean isPossible() {
        return standing == Standing.POSSIBLE;
    }
}
