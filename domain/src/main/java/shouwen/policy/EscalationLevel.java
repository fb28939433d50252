package shouwen.policy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Who hears of a breach, and when.
 *
 * @param level 1 and up; a clock climbs its levels in order
 * @param afterBreach plain time since the due moment, zero for the breach itself; null while the operator has not set
 *     it: the level then does not fire
 * @param toRole a role of the operator's staff; the role of the post where the rule names a post
 * @param post the id of the post the rule names, null where it names a role
 */
public record EscalationLevel(int level, @Nullable Duration afterBreach, String toRole, @Nullable String post) {

    /** A level that names a role. */
    public EscalationLevel(int level, @Nullable Duration afterBreach, String toRole) {
        this(level, afterBreach, toRole, null);
    }
}
