package shouwen.message;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Asks a department's lane to open a work item for a case. Complete in itself: the receiver reads no case.
 *
 * @param step number of the hand-over within the case, from 1
 * @param rule the routing rule that chose the department; empty when a person did
 * @param handover a {@code HandoverKind}
 */
public record OpenWorkItem(
        UUID operatorId,
        UUID caseId,
        String caseNumber,
        int step,
        String handover,
        String fromDepartment,
        String department,
        String reason,
        String rule,
        String clause,
        String kind,
        String category,
        String severity,
        String channel,
        Map<String, String> answers,
        String summary,
        UUID packVersionId,
        UUID handedOverBy,
        Instant handedOverAt) {

    /** Type and schema version, as the message carries it. */
    public static final String TYPE = "open-work-item.v1";

    /** One effect per case and step, however often it is delivered. */
    public String key() {
        return caseId + ":" + step + ":1";
    }
}
