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
 * @param text everything in it that is language, as it was searched
 * @param content the complete record: the case with its hand-overs, items, orders, answers, call-backs, corrections,
 *     clocks and attachments
 * @param retainUntil last day it must be kept; null where the operator has not configured a term
 * @param sha256 of the canonical form of the content
 * @param intact whether the content still has that hash
 */
public record ArchiveRecord(
        UUID id,
        String number,
        String recordClass,
        String caseNumber,
        String title,
        String text,
        Map<String, Object> content,
        SecurityLevel security,
        List<String> departments,
        @Nullable LocalDate retainUntil,
        String sha256,
        boolean intact,
        Instant filedAt,
        UUID filedBy) {}
