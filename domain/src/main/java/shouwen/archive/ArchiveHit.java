package shouwen.archive;

import java.time.Instant;
import java.util.List;
import shouwen.text.Excerpt;

/**
 * A record in a list.
 *
 * @param number archival number
 * @param caseNumber the case it is the record of
 * @param excerpt its text around what was searched for; from its beginning when nothing was
 */
public record ArchiveHit(
        String number,
        String caseNumber,
        String recordClass,
        String title,
        Excerpt excerpt,
        List<String> departments,
        Instant filedAt) {}
