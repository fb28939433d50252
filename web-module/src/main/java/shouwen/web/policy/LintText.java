package shouwen.web.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import shouwen.policy.CaseKind;
import shouwen.policy.LintFinding;
import shouwen.shared.LocalizedText;
import shouwen.web.ui.Texts;

/** Says in a language what the linter found. */
@ApplicationScoped
public class LintText {

    @Inject
    Texts texts;

    public String of(LintFinding finding, Locale locale) {
        var arguments = finding.arguments().stream()
                .map(argument -> spoken(argument, locale))
                .toArray();
        return texts.in(locale, "policy", "lint." + finding.code(), arguments);
    }

    private String spoken(Object argument, Locale locale) {
        if (argument instanceof CaseKind kind) {
            return texts.in(locale, "cases", "kind." + kind.name());
        }
        return argument instanceof LocalizedText text ? text.in(locale) : argument.toString();
    }
}
