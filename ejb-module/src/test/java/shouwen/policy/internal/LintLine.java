package shouwen.policy.internal;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shouwen.policy.CaseKind;
import shouwen.policy.LintFinding;
import shouwen.shared.LocalizedText;

/** A finding in one line, as tests compare it. */
final class LintLine {

    private LintLine() {}

    /** {@code blank HEA-012 clocks/consultation-reply target}; of readings only the clause. */
    static String of(LintFinding finding) {
        if (finding.kind() == LintFinding.Kind.READING) {
            return "reading " + String.join(" ", finding.clauses());
        }
        return Stream.of(
                        Stream.of(finding.code()),
                        finding.clauses().stream(),
                        finding.rules().stream(),
                        finding.arguments().stream().filter(argument -> !isReading(argument)))
                .flatMap(words -> words)
                .map(LintLine::word)
                .collect(Collectors.joining(" "));
    }

    private static boolean isReading(Object argument) {
        return argument instanceof LocalizedText text && text.en().endsWith(".");
    }

    private static String word(Object argument) {
        if (argument instanceof LocalizedText text) {
            return text.en();
        }
        return argument instanceof CaseKind kind ? kind.name().toLowerCase(Locale.ROOT) : argument.toString();
    }
}
