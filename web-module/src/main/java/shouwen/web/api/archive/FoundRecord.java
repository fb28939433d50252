package shouwen.web.api.archive;

import java.time.Instant;
import java.util.List;
import shouwen.archive.ArchiveHit;
import shouwen.archive.RecordKind;
import shouwen.archive.SecurityLevel;

/**
 * A record in a list, personal data covered.
 *
 * @param recordClass what it is filed under
 * @param excerpt its text around what was searched for
 */
public record FoundRecord(
        String number,
        RecordKind kind,
        String recordClass,
        String sourceNumber,
        String caseNumber,
        String title,
        String excerpt,
        SecurityLevel security,
        List<String> departments,
        boolean held,
        Instant filedAt) {

    static FoundRecord of(ArchiveHit hit) {
        return new FoundRecord(
                hit.number(),
                hit.kind(),
                hit.recordClass(),
                hit.sourceNumber(),
                hit.caseNumber(),
                hit.title(),
                hit.excerpt().text(),
                hit.security(),
                hit.departments(),
                hit.held(),
                hit.filedAt());
    }
}
