package shouwen.web.cases;

import java.util.List;
import java.util.Optional;
import shouwen.policy.CaseFacts;
import shouwen.policy.PolicyPack;
import shouwen.policy.Question;
import shouwen.web.ui.Texts;

/** The questions of a category with the answers that were given, in the language of the view. */
final class Questions {

    private Questions() {}

    static List<CaseView.Answered> answered(PolicyPack pack, CaseFacts facts) {
        var questions = pack.category(facts.category()).map(category -> category.questions()).orElse(List.of());
        return facts.answers().entrySet().stream()
                .map(given -> questions.stream()
                        .filter(question -> question.code().equals(given.getKey()))
                        .findFirst()
                        .map(question -> new CaseView.Answered(Texts.text(question.text()), said(question, given.getValue())))
                        .orElse(new CaseView.Answered(given.getKey(), given.getValue())))
                .toList();
    }

    private static String said(Question question, String answer) {
        return switch (question.type()) {
            case CHOICE -> choice(question, answer).orElse(answer);
            case YES_NO -> Texts.bundle("cases", Texts.viewLocale()).getString(answer.equals("yes") ? "yes" : "no");
            case DATE -> answer.replace('T', ' ');
            default -> answer;
        };
    }

    private static Optional<String> choice(Question question, String answer) {
        return question.choices().stream()
                .filter(choice -> choice.code().equals(answer))
                .findFirst()
                .map(choice -> Texts.text(choice.name()));
    }
}
