package shouwen.archive;

import java.util.List;
import java.util.Map;

/**
 * How the records a search finds spread over classes, years, departments, levels and holds, each list the most frequent first. Counted over
 * the first so many of them, so that a broad search costs no more than a narrow one.
 *
 * @param capped whether there were more than that
 */
public record Facets(Map<Facet, List<Value>> values, boolean capped) {

    /** So many records are counted. */
    public static final int CAP = 5_000;

    /** Nothing was searched. */
    public static final Facets NONE = new Facets(Map.of(), false);

    public Facets {
        values = Map.copyOf(values);
    }

    /** The values of a facet; none where nothing was found. */
    public List<Value> of(Facet facet) {
        return values.getOrDefault(facet, List.of());
    }

    /** A side of the records. */
    public enum Facet {
        KIND,
        CLASS,
        YEAR,
        DEPARTMENT,
        SECURITY,
        /** Those a hold keeps; one value, {@code true}. */
        HELD
    }

    /** One value with how many records have it. */
    public record Value(String code, int count) {}
}
