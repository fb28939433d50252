package shouwen.web.api.escalation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What programs say about instructions. */
public final class InstructionActs {

    private InstructionActs() {}

    /**
     * An instruction about a case or an entry.
     *
     * @param departments codes; two or more work on it together; left out for a report to the general manager office
     * @param coordinate whether one department besides the one that has the case gets it on its work list, too
     * @param report whether it is such a report
     */
    public record Given(
            @Nullable String number,
            @Nullable List<String> departments,
            @Nullable Boolean report,
            @Nullable Boolean coordinate,
            @Nullable String words,
            @Nullable Instant dueAt) {}

    /** Why it is wanted no more. */
    public record Withdrawn(@Nullable String reason) {}

    /** What the department did. */
    public record Answered(@Nullable String answer) {}
}
