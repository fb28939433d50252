package shouwen.archive;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import shouwen.text.Excerpt;

/**
 * A record in a list, personal data covered.
 *
 * @param number archival number
 * @param sourceNumber that of the case, order, entry it is the record of; may be empty
 * @param caseNumber the case it belongs to; may be empty
 * @param excerpt its text around what was searched for; from its beginning when nothing was
 * @param held whether a hold keeps it from being destroyed
 * @param destroyed whether its content was destroyed
 */
public record ArchiveHit(
        UUID id,
        String number,
        RecordKind kind,
        String recordClass,
        String sourceNumber,
        String caseNumber,
        String title,
        Excerpt excerpt,
        SecurityLevel security,
        List<String> departments,
        Instant filedAt,
        boolean held,
        boolean destroyed) {}
