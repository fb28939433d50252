package shouwen.web.api.cases;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import shouwen.cases.CaseDetails;
import shouwen.clock.CalculationStep;
import shouwen.clock.ClockView;
import shouwen.policy.CallBackRule;
import shouwen.policy.Ceiling;
import shouwen.policy.Clause;
import shouwen.policy.ClockRule;
import shouwen.policy.PolicyPack;
import shouwen.policy.Source;
import shouwen.web.policy.Reason;

/** Lays what is known of a case beside the pack it runs under. */
final class Explaining {

    private final CaseDetails found;
    private final PolicyPack pack;
    private final Function<List<CalculationStep>, List<String>> words;

    private final List<Reason> reasons;

    /** @param words says calculations in the language of the reader */
    Explaining(
            CaseDetails found,
            PolicyPack pack,
            List<Reason> reasons,
            Function<List<CalculationStep>, List<String>> words) {
        this.reasons = reasons;
        this.found = found;
        this.pack = pack;
        this.words = words;
    }

    Explanation explain() {
        var facts = found.facts();
        return new Explanation(
                found.number(),
                new Explanation.PackName(
                        pack.code(), pack.version(), pack.name(), pack.calendar(), pack.zone().getId()),
                new Explanation.Inputs(
                        facts.kind(), facts.category(), facts.severity(), facts.channel(), facts.answers()),
                found.clocks().stream().map(this::due).toList(),
                found.handovers().stream().map(this::way).toList(),
                pack.requiredFields(facts).stream()
                        .map(field -> new Explanation.Demand(field.code(), cited(field.clause())))
                        .toList(),
                afterCare(pack.callBackRule(facts)),
                rounds(),
                blanks(),
                reasons);
    }

    private Explanation.Due due(ClockView clock) {
        var rule = pack.clockRule(clock.rule());
        return new Explanation.Due(
                clock.rule(),
                clock.name(),
                cited(clock.clause()),
                rule.map(ClockRule::setBy).map(this::cited).orElse(null),
                clock.packVersion(),
                clock.kind(),
                clock.time(),
                clock.target(),
                rule.map(known -> known.start().code()).orElse(null),
                rule.map(known -> known.stop().code()).orElse(null),
                clock.startsAt(),
                clock.dueAt(),
                clock.state(),
                clock.used(),
                clock.left(),
                words.apply(clock.calculation()));
    }

    private Explanation.Way way(CaseDetails.Hop hop) {
        boolean byRule = !hop.rule().isEmpty();
        return new Explanation.Way(
                hop.step(),
                hop.kind(),
                hop.from(),
                hop.to(),
                hop.at(),
                found.names().getOrDefault(hop.by(), ""),
                hop.reason(),
                byRule ? hop.rule() : null,
                byRule ? cited(hop.clause()) : null);
    }

    private Explanation.AfterCare afterCare(CallBackRule rule) {
        return new Explanation.AfterCare(
                rule.id(),
                citedOrNull(rule.clause()),
                rule.percent(),
                rule.scores().stream().map(CallBackRule.Score::code).toList());
    }

    private Explanation.Rounds rounds() {
        var ceiling = pack.ceiling(found.facts());
        return new Explanation.Rounds(
                found.round(),
                ceiling.map(Ceiling::rounds).orElse(null),
                ceiling.map(Ceiling::clause).map(this::cited).orElse(null));
    }

    /** Those of the rules that bind this case. */
    private List<Explanation.Blank> blanks() {
        var facts = found.facts();
        var rules = new HashSet<String>();
        pack.clockRules(facts).forEach(rule -> rules.add(rule.id()));
        rules.add(pack.callBackRule(facts).id());
        pack.ceiling(facts).ifPresent(ceiling -> rules.add(ceiling.id()));
        return pack.unset().stream()
                .filter(blank -> rules.contains(blank.rule()))
                .map(blank -> new Explanation.Blank(
                        blank.section(), blank.rule(), blank.field(), cited(blank.clause())))
                .toList();
    }

    private Explanation.@Nullable Cited citedOrNull(String clause) {
        return clause.isEmpty() ? null : cited(clause);
    }

    private Explanation.Cited cited(String id) {
        var clause = pack.clause(id);
        var document = clause.map(Clause::document).flatMap(pack::source);
        return new Explanation.Cited(
                id, document.map(Source::title).orElse(null), clause.map(Clause::text).orElse(null));
    }
}
