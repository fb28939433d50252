package shouwen.web.api.policy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.policy.CaseKind;
import shouwen.policy.Category;
import shouwen.policy.PolicyPack;
import shouwen.policy.Question;
import shouwen.policy.Severity;
import shouwen.policy.UnsetValue;
import shouwen.policy.service.ActivePack;
import shouwen.shared.LocalizedText;

/** Departments, categories with their questions, reasons to pause, and the values still blank. */
public record PackInForce(
        UUID versionId,
        String code,
        String version,
        LocalizedText name,
        String timeZone,
        String calendar,
        List<Named> departments,
        List<CategoryView> categories,
        List<Named> pauseReasons,
        List<UnsetValue> notConfigured) {

    /** Something with a code. */
    public record Named(String code, LocalizedText name) {}

    /** A category for some kinds of case. */
    public record CategoryView(
            String code, Set<CaseKind> kinds, LocalizedText name, Severity severity, List<QuestionView> questions) {

        static CategoryView of(Category category) {
            return new CategoryView(
                    category.code(),
                    category.kinds(),
                    category.name(),
                    category.severity(),
                    category.questions().stream().map(QuestionView::of).toList());
        }
    }

    /** A question; choices only where one is to be chosen. */
    public record QuestionView(
            String code,
            LocalizedText text,
            Question.Type type,
            List<Named> choices,
            boolean required,
            @Nullable String clause) {

        static QuestionView of(Question question) {
            return new QuestionView(
                    question.code(),
                    question.text(),
                    question.type(),
                    question.choices().stream()
                            .map(choice -> new Named(choice.code(), choice.name()))
                            .toList(),
                    question.required(),
                    question.clause());
        }
    }

    static PackInForce of(ActivePack active) {
        PolicyPack pack = active.pack();
        return new PackInForce(
                active.versionId(),
                pack.code(),
                pack.version(),
                pack.name(),
                pack.zone().getId(),
                pack.calendar(),
                pack.departments().stream()
                        .map(department -> new Named(department.code(), department.name()))
                        .toList(),
                pack.categories().stream().map(CategoryView::of).toList(),
                pack.pauseReasons().stream()
                        .map(reason -> new Named(reason.code(), reason.name()))
                        .toList(),
                pack.unset());
    }
}
