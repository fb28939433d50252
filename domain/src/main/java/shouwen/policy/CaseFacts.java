package shouwen.policy;

import java.util.Map;

/**
 * What a rule may look at.
 *
 * @param category the code of a category of the pack
 * @param answers the answers to the category's questions, by question code
 */
public record CaseFacts(
        CaseKind kind, String category, Severity severity, Channel channel, Map<String, String> answers) {

    /** Whether everybody concerned hears of it at once, at any hour. */
    public boolean urgent() {
        return severity == Severity.MAJOR || kind == CaseKind.EMERGENCY;
    }
}
