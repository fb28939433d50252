package shouwen.rehearsal.service;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be rehearsed.
 *
 * @param packs the regulations, the leading one first
 * @param from the first day
 * @param to the last day, inside it
 * @param customers how many there are
 * @param seed the same seed with the same dates gives the same figures
 * @param casesPerDay on an average; null: one for every forty customers, one at least
 */
public record Play(
        List<String> packs, LocalDate from, LocalDate to, int customers, long seed, @Nullable Double casesPerDay) {

    private static final double CUSTOMERS_TO_A_CASE = 40;

    public Play {
        packs = List.copyOf(packs);
        if (packs.isEmpty() || to.isBefore(from) || customers < 1) {
            throw new IllegalArgumentException("a rehearsal needs a pack, a last day after the first, and a customer");
        }
    }

    /** The average in any case. */
    public double cases() {
        return casesPerDay != null ? casesPerDay : Math.max(1, customers / CUSTOMERS_TO_A_CASE);
    }
}
