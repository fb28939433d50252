package shouwen.policy;

import java.util.List;
import java.util.Set;
import shouwen.shared.LocalizedText;

/**
 * A class of cases.
 *
 * @param kinds the kinds of case it may be chosen for, never empty
 * @param severity how grave such a case is unless somebody says otherwise
 */
public record Category(
        String code, Set<CaseKind> kinds, LocalizedText name, Severity severity, List<Question> questions) {

    public Category {
        kinds = Set.copyOf(kinds);
        questions = List.copyOf(questions);
    }

    public boolean fits(CaseKind kind) {
        return kinds.contains(kind);
    }
}
