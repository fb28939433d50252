package shouwen.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shouwen.policy.CaseKind;
import shouwen.policy.Clause.Carrier;
import shouwen.policy.Condition;
import shouwen.policy.Conditional;
import shouwen.policy.FinishRequirement;
import shouwen.policy.Phrase;
import shouwen.policy.Post;
import shouwen.policy.RegisterRule;
import shouwen.policy.RuleName;
import shouwen.policy.RuleText;
import shouwen.web.ui.PackWords;
import shouwen.web.ui.Texts;

/**
 * Reads rules out in the language of the view: what one without a name is about, what a field of it is called, and the
 * names behind the codes it is written in. What has no word stays as the pack writes it.
 */
@Named("ruleReading")
@RequestScoped
public class RuleReading {

    private static final int LONGEST = 40;

    @Inject
    PackWords pack;

    /** What a rule is about that the pack gives no name; empty where that says nothing. */
    Optional<String> about(RuleName rule, String clause) {
        var rules = pack.pack().rules();
        return switch (rule.section()) {
            case "routes" -> rules.routes().stream()
                    .filter(each -> each.rule().id().equals(rule.id()))
                    .map(each -> cases(each.when()) + " → " + pack.department(each.rule().department()))
                    .findFirst();
            case "callBacks" -> ofCases(rules.callBacks(), each -> each.id().equals(rule.id()));
            case "ceilings" -> ofCases(rules.ceilings(), each -> each.id().equals(rule.id()));
            case "fields" -> ofCases(rules.fields(), each -> each.clause().equals(clause));
            case "finishing" -> required(rules.finishing(), clause);
            case "phrases" -> pack.pack().wording().phrases().stream()
                    .filter(each -> each.id().equals(rule.id()))
                    .map(Phrase::text)
                    .map(Texts::text)
                    .map(RuleReading::cut)
                    .findFirst();
            default -> Optional.empty();
        };
    }

    private <T> Optional<String> ofCases(List<Conditional<T>> rules, Predicate<T> wanted) {
        return rules.stream()
                .filter(each -> wanted.test(each.rule()))
                .map(each -> cases(each.when()))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static Optional<String> required(List<Conditional<FinishRequirement>> rules, String clause) {
        var names = rules.stream()
                .map(Conditional::rule)
                .filter(each -> each.clause().equals(clause))
                .map(each -> Texts.text(each.name()))
                .distinct()
                .collect(Collectors.joining(word("list.between")));
        return names.isEmpty() ? Optional.empty() : Optional.of(cut(names));
    }

    /** The cases a condition picks: its categories, else its kinds. */
    private String cases(Condition when) {
        return when.categories().isEmpty()
                ? joined(when.kinds().stream().sorted().map(RuleReading::kind))
                : joined(inOrder(when.categories()).map(pack::category));
    }

    private Stream<String> inOrder(Collection<String> categories) {
        var order = pack.pack().categories().stream().map(each -> each.code()).toList();
        return categories.stream().sorted(Comparator.comparingInt(order::indexOf));
    }

    /** What a place inside a rule is called. */
    public String field(String path) {
        return Arrays.stream(path.split("/"))
                .map(RuleReading::part)
                .collect(Collectors.joining(" · "));
    }

    private static String part(String part) {
        return part.chars().allMatch(Character::isDigit)
                ? String.valueOf(Integer.parseInt(part) + 1)
                : words("policy", "field." + part).orElse(part);
    }

    /** A value with the names of what its codes stand for. */
    public String value(RuleText.Value value) {
        var text = Texts.text(value.text());
        var part = value.path().substring(value.path().lastIndexOf('/') + 1);
        return joined(Stream.of(text.split(", ")).map(code -> named(part, code)));
    }

    private String named(String part, String code) {
        return switch (part) {
            case "kinds" -> Stream.of(CaseKind.values())
                    .filter(kind -> kind.code().equals(code))
                    .map(RuleReading::kind)
                    .findFirst()
                    .orElse(code);
            case "categories", "category" -> pack.category(code);
            case "to", "department", "departments" -> pack.department(code);
            case "post", "posts", "approver" -> pack.pack().procedures().posts().stream()
                    .filter(each -> each.id().equals(code))
                    .map(Post::name)
                    .map(Texts::text)
                    .findFirst()
                    .orElse(code);
            case "register" -> pack.pack().procedures().registers().stream()
                    .filter(each -> each.id().equals(code))
                    .map(RegisterRule::name)
                    .map(Texts::text)
                    .findFirst()
                    .orElse(code);
            case "role" -> words("identity", "role." + code).orElse(code);
            case "start", "stop", "before", "after" -> words("clock", "moment." + code).orElse(code);
            default -> code;
        };
    }

    /** A part of the product that carries a clause, as people call it. */
    public String carrier(Carrier carrier) {
        return words("policy", "part." + carrier.name()).orElse(carrier.name());
    }

    private static String kind(CaseKind kind) {
        return words("cases", "kind." + kind.name()).orElse(kind.code());
    }

    private static String joined(Stream<String> some) {
        return some.collect(Collectors.joining(word("list.between")));
    }

    private static String cut(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private static String word(String key) {
        return words("policy", key).orElse(key);
    }

    private static Optional<String> words(String room, String key) {
        Locale locale = Texts.viewLocale();
        var bundle = Texts.bundle(room, locale);
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }
}
