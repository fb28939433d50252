package shouwen.approval;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request whole, with what the reader may do.
 *
 * @param post the post the reader may decide for now; null for none
 * @param onBehalfOf whose deputy they would be; null in their own right
 * @param byTelephone people who may have agreed by telephone, whose word the reader may write down; empty for none
 * @param payable posts whose form or report the reader may take in
 * @param vacant posts whose turn it is and that nobody can decide for: somebody must be appointed
 * @param term the operator's term for this kind; empty where not configured
 * @param names staff names by identifier
 */
public record ApprovalDetails(
        Approval approval,
        @Nullable String post,
        @Nullable UUID onBehalfOf,
        boolean mayReturn,
        boolean mayComplete,
        boolean mayWithdraw,
        boolean mayRecall,
        Map<UUID, String> byTelephone,
        List<String> payable,
        List<String> vacant,
        String term,
        List<Happened> timeline,
        Map<UUID, String> names) {

    /** One line of the timeline. */
    public record Happened(String type, @Nullable UUID by, Instant at, Map<String, Object> body) {}
}
