package shouwen.web.api.archive;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.archive.Appraised;
import shouwen.archive.DestructionLine;
import shouwen.archive.DestructionState;
import shouwen.archive.Obstacle;
import shouwen.archive.service.DestructionQueries;

/**
 * A proposal to destroy records, as programs see it.
 *
 * @param records how many it is about
 * @param firstBy who agreed first; null unless destroyed
 */
public record DestructionShown(
        String number,
        String reason,
        DestructionState state,
        int records,
        Instant proposedAt,
        String proposedBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        String endNote,
        @Nullable String firstBy,
        @Nullable String secondBy) {

    static DestructionShown of(DestructionLine line) {
        return new DestructionShown(
                line.number(),
                line.reason(),
                line.state(),
                line.records(),
                line.proposedAt(),
                line.proposedBy(),
                line.endedAt(),
                line.endedBy(),
                line.endNote(),
                line.firstBy(),
                line.secondBy());
    }

    /** With its records. */
    public record Whole(DestructionShown destruction, List<Item> items) {

        static Whole of(DestructionLine line, List<DestructionQueries.Line> records) {
            return new Whole(DestructionShown.of(line), records.stream().map(Item::of).toList());
        }
    }

    /** A record of a proposal. @param obstacle what stands against destroying it now; null when nothing does */
    public record Item(
            String number,
            String title,
            String recordClass,
            String retention,
            String retainUntil,
            String sha256,
            List<String> barcodes,
            @Nullable Obstacle obstacle) {

        static Item of(DestructionQueries.Line line) {
            var item = line.item();
            return new Item(
                    item.number(),
                    item.title(),
                    item.recordClass(),
                    item.retention(),
                    item.retainUntil().toString(),
                    item.sha256(),
                    item.barcodes(),
                    line.obstacle());
        }
    }

    /** A record whose term is over. @param obstacle what stands against proposing it; null when nothing does */
    public record Due(
            String number,
            String title,
            String recordClass,
            String retention,
            @Nullable String retainUntil,
            String sha256,
            List<String> barcodes,
            @Nullable Obstacle obstacle) {

        static Due of(Appraised record, @Nullable Obstacle obstacle) {
            return new Due(
                    record.number(),
                    record.title(),
                    record.recordClass(),
                    record.retention(),
                    record.retainUntil() == null ? null : record.retainUntil().toString(),
                    record.sha256(),
                    record.barcodes(),
                    obstacle);
        }
    }
}
