package shouwen.policy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.shared.LocalizedText;

/**
 * Which posts decide, or hear, and in which order.
 *
 * @param clauses all clauses it carries, the first for the whole of it
 * @param step the step of the register it decides
 * @param by the number of the entry it goes by, null: one band for all
 * @param bands in order; each goes up to its bound, the bound included
 * @param needs how many of the posts must agree
 * @param skip when posts may be passed over, null: never
 */
public record LadderRule(
        String id,
        List<String> clauses,
        LocalizedText name,
        String register,
        String step,
        @Nullable String by,
        List<Band> bands,
        Needs needs,
        @Nullable Skip skip) {

    /** How many of the posts must agree. */
    public enum Needs {
        /** All, one after the other in order. */
        ALL,
        ANY,
        MAJORITY
    }

    /**
     * The posts for numbers up to a bound.
     *
     * @param upTo the highest number it is for; null where it has none or the bound is blank
     * @param rest whether it is for all above the band before it
     * @param posts in order; null while blank
     * @param clause the clause of the band
     */
    public record Band(@Nullable BigDecimal upTo, boolean rest, @Nullable List<String> posts, String clause) {

        public Band {
            posts = posts == null ? null : List.copyOf(posts);
        }

        /** Whether a value of it is blank. */
        public boolean blank() {
            return posts == null || (upTo == null && !rest);
        }
    }

    /**
     * When a post may be passed over, and what is owed for it.
     *
     * @param debt the step owed afterwards, null: none
     */
    public record Skip(FieldCondition onlyIf, String clause, @Nullable String debt, @Nullable String debtClause) {}

    public LadderRule {
        clauses = List.copyOf(clauses);
        bands = List.copyOf(bands);
    }

    public String clause() {
        return clauses.get(0);
    }
}
