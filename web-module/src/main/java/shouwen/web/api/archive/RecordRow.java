package shouwen.web.api.archive;

import java.time.Instant;
import java.util.List;
import shouwen.archive.ArchiveHit;

/**
 * A filed record.
 *
 * @param recordClass the kind of its case
 * @param excerpt its text around what was searched for
 */
public record RecordRow(
        String number,
        String caseNumber,
        String recordClass,
        String title,
        String excerpt,
        List<String> departments,
        Instant filedAt) {

    static RecordRow of(ArchiveHit hit) {
        return new RecordRow(
                hit.number(),
                hit.caseNumber(),
                hit.recordClass(),
                hit.title(),
                hit.excerpt().text(),
                hit.departments(),
                hit.filedAt());
    }
}
