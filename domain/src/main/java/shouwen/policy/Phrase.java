package shouwen.policy;

import java.util.Set;
import shouwen.shared.LocalizedText;

/**
 * Wording offered to those who speak with customers.
 *
 * @param verdicts the verdicts of responsibility it is offered after; empty: always
 * @param asksCitedRule whether the rule relied on must be named with it
 */
public record Phrase(
        String id, String clause, Category category, LocalizedText text, Set<String> verdicts, boolean asksCitedRule) {

    /** What one says with it. */
    public enum Category {
        GREETING,
        APOLOGY,
        THANKS,
        REPLY,
        INQUIRY,
        REQUEST,
        CONSULTATION,
        EXPLANATION,
        FAREWELL,
        WELCOME,
        WISH
    }

    public Phrase {
        verdicts = Set.copyOf(verdicts);
    }

    /**
     * Whether it may be offered.
     *
     * @param verdict who was found responsible, empty while nobody was
     */
    public boolean offered(String verdict) {
        return verdicts.isEmpty() || verdicts.contains(verdict);
    }
}
