package shouwen.policy;

import org.jspecify.annotations.Nullable;
import shouwen.shared.LocalizedText;

/**
 * One requirement of a document, in our own words.
 *
 * @param id for example {@code HEA-012}
 * @param document the id of its {@link Source}
 * @param reading the reading chosen where it can be read in two ways, null where it cannot
 * @param by what of the product carries it where no rule does, null where rules do
 * @param notExecutable why software cannot carry it, null where it can
 */
public record Clause(
        String id,
        String document,
        LocalizedText text,
        @Nullable LocalizedText reading,
        @Nullable Carrier by,
        @Nullable LocalizedText notExecutable) {

    /**
     * A part of the product.
     *
     * @param name a page ({@code cases/intake}), a report by its page, or the name of a class
     */
    public record Carrier(Kind kind, String name) {

        /** What it is. */
        public enum Kind {
            SCREEN,
            REPORT,
            CODE
        }
    }

    /** A clause that rules carry, read in one way. */
    public Clause(String id, String document, LocalizedText text) {
        this(id, document, text, null, null, null);
    }
}
