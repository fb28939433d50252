package shouwen.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A loan as lists and its page show it.
 *
 * @param term how long it is lent, as in the pack; null while blank or before it is handed over
 * @param lastDay the last day it may be out; null while neither a term nor a recall sets one
 * @param overdue whether that day is over and the paper not back
 * @param chased how often the borrower was asked for it since
 */
public record LoanLine(
        UUID id,
        String number,
        String barcode,
        String title,
        String recordNumber,
        String shelf,
        PaperUse use,
        String purpose,
        UUID borrowerId,
        String borrower,
        String department,
        String approver,
        String clause,
        LoanState state,
        Instant requestedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        String decisionNote,
        @Nullable String term,
        @Nullable Instant lentAt,
        @Nullable String lentBy,
        @Nullable LocalDate dueOn,
        @Nullable Instant recalledAt,
        @Nullable String recalledBy,
        @Nullable LocalDate recallBy,
        String recallReason,
        @Nullable LocalDate lastDay,
        boolean overdue,
        int chased,
        @Nullable Instant returnedAt,
        @Nullable String returnedTo,
        String condition,
        int version) {}
