package shouwen.archive;

import java.time.Instant;
import java.util.UUID;

/** A stock-take as lists show it, with how often each finding was made. */
public record StockTakeLine(
        UUID id,
        String number,
        String shelf,
        String countedBy,
        Instant countedAt,
        int present,
        int missing,
        int misplaced,
        int unexpected,
        int unknown) {}
