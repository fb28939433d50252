package shouwen.web.api.archive;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shouwen.archive.LoanLine;
import shouwen.archive.LoanState;
import shouwen.archive.PaperUse;

/**
 * A loan as programs see it.
 *
 * @param lastDay the last day it may be out; null while neither a term nor a recall sets one
 */
public record LoanShown(
        String number,
        String barcode,
        String title,
        String recordNumber,
        String shelf,
        PaperUse use,
        String purpose,
        String borrower,
        String department,
        String approver,
        String clause,
        LoanState state,
        boolean overdue,
        int chased,
        Instant requestedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable Instant lentAt,
        @Nullable String term,
        @Nullable String lastDay,
        @Nullable Instant returnedAt,
        int version) {

    static LoanShown of(LoanLine line) {
        return new LoanShown(
                line.number(),
                line.barcode(),
                line.title(),
                line.recordNumber(),
                line.shelf(),
                line.use(),
                line.purpose(),
                line.borrower(),
                line.department(),
                line.approver(),
                line.clause(),
                line.state(),
                line.overdue(),
                line.chased(),
                line.requestedAt(),
                line.decidedAt(),
                line.decidedBy(),
                line.lentAt(),
                line.term(),
                line.lastDay() == null ? null : Objects.toString(line.lastDay()),
                line.returnedAt(),
                line.version());
    }
}
