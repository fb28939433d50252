package shouwen.archive;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be filed.
 *
 * @param type kind of the case or id of the register; else the kind's code
 * @param sourceId of the case, order, correction, request, entry or paper; filed once
 * @param subjectId whose timeline in the ledger tells of the filing
 * @param sourceNumber what people know it by; may be empty
 * @param content everything there is
 * @param text more to find it by, such as what stands in a scan; may be empty
 * @param departments whom it belongs to
 * @param by null for the system
 */
public record NewRecord(
        UUID operatorId,
        RecordKind kind,
        String type,
        UUID sourceId,
        UUID subjectId,
        @Nullable UUID caseId,
        String sourceNumber,
        String title,
        Map<String, Object> content,
        String text,
        Set<String> departments,
        @Nullable UUID by,
        Instant at) {

    public NewRecord {
        departments = Set.copyOf(departments);
    }
}
