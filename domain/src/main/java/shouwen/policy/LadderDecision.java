package shouwen.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who decides a step of an entry. */
public sealed interface LadderDecision {

    /**
     * These posts do.
     *
     * @param posts in order, never empty
     * @param clause the clause of the band, or of the skip
     * @param owed the step owed for passing posts over, null: none
     * @param owedClause the clause that wants it
     */
    record Posts(
            List<String> posts, LadderRule.Needs needs, String clause, @Nullable String owed, @Nullable String owedClause)
            implements LadderDecision {

        public Posts {
            posts = List.copyOf(posts);
        }
    }

    /**
     * Nobody can be named: a bound or the posts are blank.
     *
     * @param clause the clause that leaves it blank
     */
    record NotConfigured(String clause) implements LadderDecision {}
}
