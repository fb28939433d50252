package shouwen.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of paper as lists show it.
 *
 * @param loanNumber the loan it is out for; null while it is not
 * @param holder who has it; null while nobody does
 * @param lastDay the last day it may be out; null where none is set
 */
public record PaperLine(
        UUID id,
        String barcode,
        String recordNumber,
        String recordClass,
        String title,
        String department,
        SecurityLevel security,
        String shelf,
        PaperPlace place,
        @Nullable String loanNumber,
        @Nullable String holder,
        @Nullable LocalDate lastDay,
        Instant registeredAt) {}
