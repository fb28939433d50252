package shouwen.web.api.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwen.archive.ArchiveRecord;
import shouwen.archive.RecordKind;
import shouwen.archive.SecurityLevel;

/**
 * A record, whole, as programs see it.
 *
 * @param clear false where personal data is covered
 */
public record RecordShown(
        String number,
        RecordKind kind,
        String recordClass,
        String sourceNumber,
        String caseNumber,
        String title,
        String text,
        Map<String, Object> content,
        boolean clear,
        SecurityLevel security,
        List<String> departments,
        String retention,
        @Nullable String retainUntil,
        boolean held,
        String sha256,
        boolean intact,
        Instant filedAt) {

    static RecordShown of(ArchiveRecord record) {
        return new RecordShown(
                record.number(),
                record.kind(),
                record.recordClass(),
                record.sourceNumber(),
                record.caseNumber(),
                record.title(),
                record.text(),
                record.content(),
                record.clear(),
                record.security(),
                record.departments(),
                record.retention(),
                record.retainUntil() == null ? null : record.retainUntil().toString(),
                record.held(),
                record.sha256(),
                record.intact(),
                record.filedAt());
    }
}
