package shouwen.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record looked at for destruction (CLK-006), as it stands now.
 *
 * @param title personal data covered
 * @param retainUntil last day it must be kept; null for ever or while not configured
 * @param intact whether its content still has its hash
 * @param held whether a hold keeps it
 * @param out whether a paper of it is not on its shelf
 * @param proposal number of the open proposal that has it; null for none
 * @param barcodes of its files of paper, in order
 */
public record Appraised(
        UUID id,
        String number,
        String title,
        String recordClass,
        SecurityLevel security,
        String retention,
        @Nullable LocalDate retainUntil,
        String sha256,
        boolean intact,
        boolean held,
        boolean out,
        boolean destroyed,
        @Nullable String proposal,
        List<String> barcodes) {

    public Appraised {
        barcodes = List.copyOf(barcodes);
    }

    /** What stands against proposing it; empty when nothing does. */
    public Optional<Obstacle> obstacle(LocalDate today) {
        if (proposal != null && !destroyed) {
            return Optional.of(Obstacle.PROPOSED);
        }
        return standing(today);
    }

    /** What stands against destroying it as it was proposed; empty when nothing does. */
    public Optional<Obstacle> obstacle(LocalDate today, Item proposed) {
        return standing(today).or(() -> isAs(proposed) ? Optional.empty() : Optional.of(Obstacle.CHANGED));
    }

    private Optional<Obstacle> standing(LocalDate today) {
        if (destroyed) {
            return Optional.of(Obstacle.DESTROYED);
        }
        if (held) {
            return Optional.of(Obstacle.HELD);
        }
        if (retainUntil == null || !retainUntil.isBefore(today)) {
            return Optional.of(Obstacle.NOT_OVER);
        }
        if (out) {
            return Optional.of(Obstacle.OUT);
        }
        return intact ? Optional.empty() : Optional.of(Obstacle.CHANGED);
    }

    private boolean isAs(Item proposed) {
        return sha256.equals(proposed.sha256())
                && retention.equals(proposed.retention())
                && proposed.retainUntil().equals(retainUntil)
                && recordClass.equals(proposed.recordClass())
                && security == proposed.security()
                && barcodes.equals(proposed.barcodes());
    }

    /**
     * A record as it was when it was proposed; what a certificate tells of it.
     *
     * @param title personal data covered
     */
    public record Item(
            UUID recordId,
            String number,
            String title,
            String recordClass,
            SecurityLevel security,
            String retention,
            LocalDate retainUntil,
            String sha256,
            List<String> barcodes) {

        public Item {
            barcodes = List.copyOf(barcodes);
        }
    }
}
