package shouwen.web.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import shouwen.cases.CaseDetails;
import shouwen.policy.CaseFacts;
import shouwen.policy.Condition;
import shouwen.policy.Conditional;
import shouwen.policy.FinishRequirement;
import shouwen.policy.PolicyPack;
import shouwen.policy.Question;
import shouwen.policy.RequiredField;
import shouwen.policy.RouteRule;
import shouwen.web.ui.Texts;

/** Why a case went where it went, must hold what it holds, and is held back from a moment while something is missing. */
public final class CaseReasons {

    private final CaseDetails found;
    private final PolicyPack pack;
    private final CaseFacts facts;
    private final ReasonWords words;

    /** @param pack of the version the case goes by */
    public CaseReasons(CaseDetails found, PolicyPack pack, Locale locale, Texts texts) {
        this.found = found;
        this.pack = pack;
        this.facts = found.facts();
        this.words = new ReasonWords(pack, locale, texts);
    }

    /** The ways it went, the fields it must hold, then the blocks, each kind in the order of the pack. */
    public List<Reason> all() {
        return Stream.of(routes(), fields(), blocks()).flatMap(List::stream).toList();
    }

    private List<Reason> routes() {
        return found.handovers().stream()
                .filter(hop -> !hop.rule().isEmpty())
                .map(hop -> route(hop))
                .toList();
    }

    private Reason route(CaseDetails.Hop hop) {
        var when = pack.rules().routes().stream()
                .filter(rule -> rule.rule().id().equals(hop.rule()))
                .map(Conditional::when)
                .findFirst()
                .orElse(Condition.ALWAYS);
        var fitting = pack.rules().routes().stream().filter(rule -> rule.when().holds(facts)).toList();
        var lines = new ArrayList<String>();
        fitting.forEach(rule -> lines.add(words.say(
                "reason.route.fits", rule.rule().id(), words.department(target(rule.rule())), rule.when().precision())));
        lines.add(words.say("reason.route.decides", hop.rule(), words.department(hop.to())));
        var name = words.say("reason.route", words.department(hop.from()), words.department(hop.to()));
        return words.reason("route", hop.rule(), name, hop.clause(), inputs(when), lines);
    }

    private static String target(RouteRule rule) {
        return Objects.requireNonNullElse(rule.department(), "");
    }

    private List<Reason> fields() {
        return pack.rules().fields().stream()
                .filter(field -> field.when().holds(facts))
                .map(field -> field(field.rule(), field.when()))
                .toList();
    }

    private Reason field(RequiredField field, Condition when) {
        var name = words.word("policy", "reason.field." + field.code(), field.code());
        return words.reason(
                "required-field", field.code(), name, field.clause(), inputs(when),
                List.of(words.say("reason.field.line", name)));
    }

    private List<Reason> blocks() {
        return pack.rules().finishing().stream()
                .filter(block -> block.when().holds(facts))
                .map(block -> block(block.rule(), block.when()))
                .toList();
    }

    private Reason block(FinishRequirement block, Condition when) {
        var name = words.in(block.name());
        var moment = words.word("clock", "moment." + block.before().code(), block.before().code());
        var lines = new ArrayList<String>();
        lines.add(words.say("reason.block.line", moment, name));
        if (block.onlyIf() != null) {
            lines.add(words.say("reason.block.onlyIf", words.word("policy", "reason.finding." + block.onlyIf(), block.onlyIf())));
        }
        return words.reason("block", block.code(), name, block.clause(), inputs(when), lines);
    }

    /** The facts a condition asks for, as this case has them. */
    private List<String> inputs(Condition when) {
        var inputs = new ArrayList<String>();
        if (!when.kinds().isEmpty()) {
            inputs.add(input("kind", words.word("cases", "kind." + facts.kind(), facts.kind().code())));
        }
        if (!when.categories().isEmpty()) {
            inputs.add(input("category", pack.category(facts.category())
                    .map(known -> words.in(known.name()))
                    .orElse(facts.category())));
        }
        if (!when.severities().isEmpty()) {
            inputs.add(input("severity", words.word("cases", "severity." + facts.severity(), facts.severity().name())));
        }
        if (!when.channels().isEmpty()) {
            inputs.add(input("channel", words.word("cases", "channel." + facts.channel(), facts.channel().name())));
        }
        when.answers().keySet().stream().sorted().forEach(code -> inputs.add(answer(code)));
        return inputs.isEmpty() ? List.of(words.say("reason.input.all")) : inputs;
    }

    private String input(String what, String value) {
        return words.say("reason.input", words.say("reason.input." + what), value);
    }

    private String answer(String code) {
        var question = pack.category(facts.category()).stream()
                .flatMap(category -> category.questions().stream())
                .filter(asked -> asked.code().equals(code))
                .findFirst();
        var value = facts.answers().getOrDefault(code, "");
        var shown = question.stream()
                .flatMap(asked -> asked.choices().stream())
                .filter(choice -> choice.code().equals(value))
                .map(choice -> words.in(choice.name()))
                .findFirst()
                .orElseGet(() -> words.word("register", value, value));
        return words.say("reason.input", question.map(Question::text).map(words::in).orElse(code), shown);
    }
}
