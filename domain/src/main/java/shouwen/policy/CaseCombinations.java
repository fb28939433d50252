package shouwen.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Every case the rules of a pack can tell apart: each category under each of its kinds, with what the rules look at. */
final class CaseCombinations {

    /** Beyond so many sets of answers for one category, further questions are taken as not answered. */
    private static final int MOST_ANSWERS = 512;

    private final Map<String, Set<String>> asked = new HashMap<>();
    private final boolean byChannel;

    private CaseCombinations(List<Condition> conditions) {
        for (var condition : conditions) {
            condition.answers().forEach((question, values) -> asked.computeIfAbsent(question, key -> new HashSet<>())
                    .addAll(values));
        }
        byChannel = conditions.stream().anyMatch(condition -> !condition.channels().isEmpty());
    }

    static List<CaseFacts> of(PolicyPack pack) {
        var combinations = new CaseCombinations(conditions(pack.rules()));
        return pack.categories().stream().flatMap(combinations::of).toList();
    }

    private static List<Condition> conditions(PackRules rules) {
        return Stream.of(
                        rules.routes(), rules.clocks(), rules.callBacks(), rules.ceilings(), rules.fields(),
                        rules.finishing())
                .<Conditional<?>>flatMap(List::stream)
                .<Condition>map(Conditional::when)
                .toList();
    }

    private Stream<CaseFacts> of(Category category) {
        var answers = answers(category);
        var channels = byChannel ? Channel.values() : new Channel[] {Channel.HOTLINE};
        return category.kinds().stream()
                .sorted()
                .flatMap(kind -> Stream.of(Severity.values())
                        .flatMap(severity -> Stream.of(channels)
                                .flatMap(channel -> answers.stream()
                                        .map(given -> new CaseFacts(
                                                kind, category.code(), severity, channel, given)))));
    }

    private List<Map<String, String>> answers(Category category) {
        List<Map<String, String>> all = List.of(Map.of());
        for (var question : category.questions()) {
            var values = values(question);
            if (asked.containsKey(question.code()) && all.size() * values.size() <= MOST_ANSWERS) {
                all = all.stream().flatMap(given -> with(given, question.code(), values)).toList();
            }
        }
        return all;
    }

    private static Stream<Map<String, String>> with(Map<String, String> given, String question, List<String> values) {
        return values.stream().map(value -> {
            var more = new HashMap<>(given);
            if (!value.isEmpty()) {
                more.put(question, value);
            }
            return Map.copyOf(more);
        });
    }

    /** The answers a question may get, the empty one for none. */
    private List<String> values(Question question) {
        List<String> values = new ArrayList<>();
        if (!question.required()) {
            values.add("");
        }
        switch (question.type()) {
            case CHOICE -> question.choices().forEach(choice -> values.add(choice.code()));
            case YES_NO -> values.addAll(List.of("yes", "no"));
            default -> {
                values.add("?");
                values.addAll(asked.getOrDefault(question.code(), Set.of()));
            }
        }
        return values;
    }
}
