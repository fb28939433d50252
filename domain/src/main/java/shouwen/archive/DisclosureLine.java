package shouwen.archive;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody saw personal data in clear.
 *
 * @param subject the number of the record or the case it was about; may be empty
 * @param field what was seen: {@code phone}, {@code record}
 * @param purpose code of the purpose stated
 */
public record DisclosureLine(
        UUID id, UUID staffId, String staffName, String subject, String field, String purpose, Instant at) {}
