package shouwen.archive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares what stands on a shelf with what should: the barcodes read there against where each file of paper is registered.
 *
 * @param shelf the shelf, or the beginning of the shelves, that was gone through
 */
public record StockTaking(String shelf) {

    /** How a barcode stands. */
    public enum Finding {
        /** Where it should be. */
        PRESENT,
        /** Registered here, and not read. */
        MISSING,
        /** Read here, registered on another shelf. */
        MISPLACED,
        /** Read here, though it is registered as lent or destroyed. */
        UNEXPECTED,
        /** Read here, and nobody registered it. */
        UNKNOWN
    }

    /** Where a file of paper is registered. */
    public record Registered(String shelf, PaperPlace place) {}

    /** @param registered the shelf it is registered on; empty for none */
    public record Line(String barcode, Finding finding, String registered) {}

    /**
     * The findings: what was read in the order it was read, a barcode read twice once; then what is missing, by barcode.
     *
     * @param read the barcodes read on the shelf
     * @param known every file of paper that was read or is registered on the shelf
     */
    public List<Line> findings(List<String> read, Map<String, Registered> known) {
        var lines = new ArrayList<Line>();
        Set<String> seen = new LinkedHashSet<>(read);
        seen.forEach(barcode -> lines.add(line(barcode, known)));
        known.entrySet().stream()
                .filter(one -> !seen.contains(one.getKey()) && belongs(one.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(barcode -> lines.add(new Line(barcode, Finding.MISSING, known.get(barcode).shelf())));
        return lines;
    }

    private Line line(String barcode, Map<String, Registered> known) {
        var registered = known.get(barcode);
        if (registered == null) {
            return new Line(barcode, Finding.UNKNOWN, "");
        }
        if (registered.place() != PaperPlace.SHELF) {
            return new Line(barcode, Finding.UNEXPECTED, registered.shelf());
        }
        return new Line(barcode, belongs(registered) ? Finding.PRESENT : Finding.MISPLACED, registered.shelf());
    }

    private boolean belongs(Registered registered) {
        return registered.place() == PaperPlace.SHELF && registered.shelf().startsWith(shelf);
    }
}
