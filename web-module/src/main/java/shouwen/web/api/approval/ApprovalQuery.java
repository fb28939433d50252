package shouwen.web.api.approval;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shouwen.approval.ApprovalBox;
import shouwen.approval.ApprovalFilter;

/** The query of a list of requests. */
public class ApprovalQuery {

    /** Those that wait, or those that are over. */
    public enum Standing {
        OPEN,
        OVER
    }

    @QueryParam("box")
    @Nullable
    ApprovalBox box;

    @QueryParam("state")
    @Nullable
    Standing state;

    @QueryParam("kind")
    @Nullable
    String kind;

    @QueryParam("dueBefore")
    @Nullable
    Instant dueBefore;

    @QueryParam("after")
    @Nullable
    String after;

    @QueryParam("limit")
    @Nullable
    Integer limit;

    @QueryParam("count")
    @Nullable
    Boolean count;

    boolean wantsCount() {
        return Boolean.TRUE.equals(count);
    }

    ApprovalFilter filter() {
        return new ApprovalFilter(
                box == null ? ApprovalBox.TURN : box,
                state != Standing.OVER,
                kind == null || kind.isBlank() ? null : kind,
                dueBefore);
    }
}
