package shouwen.policy;

import java.util.List;

/**
 * Something in a pack that an operator should know of before trusting it.
 *
 * @param code names the sentence that says it, within its kind: {@code no-route}
 * @param rules the rules concerned, may be empty
 * @param clauses the clauses concerned, may be empty
 * @param arguments what the sentence is filled with: texts, codes, {@link CaseKind}s
 */
public record LintFinding(
        Kind kind, String code, List<RuleName> rules, List<String> clauses, List<Object> arguments) {

    /** What is the matter. */
    public enum Kind {
        /** A case, or a number of a ladder, that no rule is for. */
        GAP,
        /** Several rules of equal precision that decide differently. */
        OVERLAP,
        /** A rule that never decides anything. */
        UNREACHABLE,
        /** Clauses or limits that cannot both be meant. */
        CONTRADICTION,
        /** Nobody at the end of an escalation, or no end. */
        ENDLESS,
        /** A clock whose stop nothing brings about. */
        NEVER_STOPS,
        /** A clause that can be read in more than one way; the pack says which reading it follows. */
        READING,
        /** A value nobody has decided. */
        BLANK
    }

    public LintFinding {
        rules = rules.stream().distinct().toList();
        clauses = clauses.stream().distinct().toList();
        arguments = List.copyOf(arguments);
    }
}
