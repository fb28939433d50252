package shouwen.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A filed record, whole.
 *
 * @param number archival number
 * @param sourceNumber that of the case, order, entry it is the record of; may be empty
 * @param caseNumber the case it belongs to; may be empty
 * @param text everything in it that is language, as it was searched
 * @param content the complete record: a case with its hand-overs, items, orders, answers, call-backs, corrections, clocks and
 *     attachments; an entry with its fields and steps
 * @param clear false where personal data is covered in title, text and content
 * @param retention {@code permanent}, a period such as {@code P10Y}, or {@code unset} where nobody decided
 * @param retainUntil last day it must be kept; null for ever or while not configured
 * @param held whether a hold keeps it from being destroyed
 * @param sha256 of the canonical form of the content
 * @param intact whether the content still has that hash; true of one that was destroyed
 * @param destroyedAt null while it is there
 * @param filedBy null for the system
 */
public record ArchiveRecord(
        UUID id,
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
        @Nullable LocalDate retainUntil,
        boolean held,
        String sha256,
        boolean intact,
        @Nullable Instant destroyedAt,
        Instant filedAt,
        @Nullable UUID filedBy) {}
