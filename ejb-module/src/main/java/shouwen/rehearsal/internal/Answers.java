package shouwen.rehearsal.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import shouwen.policy.Category;
import shouwen.policy.Question;

/** What a customer answers to the questions of a category. */
final class Answers {

    private Answers() {}

    /** @param draw 0 to 5, from which every answer follows */
    static Map<String, String> to(Category category, String pack, int draw, LocalDate today) {
        var answers = new TreeMap<String, String>();
        for (var question : category.questions()) {
            answers.put(question.code(), to(question, pack, draw, today));
        }
        return answers;
    }

    private static String to(Question question, String pack, int draw, LocalDate today) {
        return switch (question.type()) {
            case CHOICE -> question.choices().get(draw % question.choices().size()).code();
            case YES_NO -> draw % 2 == 0 ? "yes" : "no";
            case NUMBER -> String.valueOf(11 + draw);
            case DATE -> today.minusDays(draw).toString();
            case TEXT -> Words.of(pack, question.code());
        };
    }
}
