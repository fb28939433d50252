package shouwen.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwen.shared.InvalidInputException;
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
        MAJORITY,
        /** Whoever of them speaks first, yes or no. */
        EITHER
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

    /**
     * Who decides an entry. Where the pack lets urgent ones pass over posts, the last post decides alone, and the step
     * that makes up for it is owed (TUN-038, TUN-039).
     *
     * @param values the fields of the entry
     * @throws InvalidInputException if the number it goes by is not filled in or is none
     */
    public LadderDecision decide(Map<String, String> values) {
        var band = by == null ? bands.get(0) : band(number(values.get(by)));
        var posts = band.posts();
        if (posts == null || band.blank()) {
            return new LadderDecision.NotConfigured(band.clause());
        }
        if (skip != null && posts.size() > 1 && skip.onlyIf().holds(values)) {
            var last = posts.subList(posts.size() - 1, posts.size());
            return new LadderDecision.Posts(last, needs, skip.clause(), skip.debt(), skip.debtClause());
        }
        return new LadderDecision.Posts(posts, needs, band.clause(), null, null);
    }

    /** The posts an urgent entry passes over; empty where none are (TUN-038). */
    public List<String> passedOver(Map<String, String> values) {
        if (skip == null || !skip.onlyIf().holds(values)) {
            return List.of();
        }
        var posts = by == null ? bands.get(0).posts() : band(number(values.get(by))).posts();
        return posts == null || posts.size() < 2 ? List.of() : posts.subList(0, posts.size() - 1);
    }

    /** The clause that wants a post: of the lowest band that names it. */
    public String clauseOf(String post) {
        return bands.stream()
                .filter(band -> band.posts() != null && band.posts().contains(post))
                .map(Band::clause)
                .findFirst()
                .orElse(clause());
    }

    /** The first band that reaches so high; one whose bound is blank might, so it answers for all above. */
    private Band band(BigDecimal number) {
        return bands.stream()
                .filter(band -> band.upTo() == null || number.compareTo(band.upTo()) <= 0)
                .findFirst()
                .orElse(bands.get(bands.size() - 1));
    }

    private BigDecimal number(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidInputException(String.valueOf(by), "required");
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException wrong) {
            throw new InvalidInputException(String.valueOf(by), "notANumber");
        }
    }
}
