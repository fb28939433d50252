package shouwen.numbering.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hands out numbers such as {@code R-20261121-0042}: prefix, day in the operator's zone, running number of that day.
 * Running numbers come in blocks, fetched in a transaction of their own, so that intake never waits for another intake;
 * a restart or a rolled-back transaction leaves a gap.
 */
@ApplicationScoped
public class Numbers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    @Inject
    NumberBlocks blocks;

    @Inject
    Clock clock;

    private final Map<String, Block> open = new ConcurrentHashMap<>();

    /** The next number of a series of today. Never the same twice, on any number of nodes. */
    public String next(UUID operatorId, String prefix, ZoneId zone) {
        var series = prefix + "-" + LocalDate.ofInstant(clock.instant(), zone).format(DAY);
        var block = open.computeIfAbsent(operatorId + "/" + series, key -> new Block());
        return series + "-" + String.format("%04d", block.next(operatorId, series));
    }

    private final class Block {
        private int next;
        private int end;

        synchronized int next(UUID operatorId, String series) {
            if (next == end) {
                next = blocks.reserve(operatorId, series);
                end = next + NumberBlocks.SIZE;
            }
            return next++;
        }
    }
}
