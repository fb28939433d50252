package shouwen.web.api.register;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import shouwen.clock.CalculationStep;
import shouwen.clock.ClockState;
import shouwen.clock.ClockView;
import shouwen.policy.PolicyPack;
import shouwen.register.EntryDetails;
import shouwen.shared.LocalizedText;
import shouwen.web.policy.Reason;

/**
 * Why an entry is as it is: for each due moment, each field it must hold, each block and each step of a ladder the clause
 * that wants it, what was looked at, and how it came about.
 *
 * @param inputs the fields of the entry
 */
public record EntryExplanation(
        String number,
        String register,
        String pack,
        String packVersion,
        Map<String, String> inputs,
        List<Due> clocks,
        Map<String, String> calculations,
        List<Reason> reasons) {

    /** A limit with its clause and document, and how the due moment came about. */
    public record Due(
            String rule,
            LocalizedText name,
            String clause,
            @Nullable LocalizedText document,
            @Nullable LocalizedText text,
            ClockState state,
            Instant startsAt,
            @Nullable Instant dueAt,
            List<String> calculation) {}

    static EntryExplanation of(
            EntryDetails found, PolicyPack pack, List<Reason> reasons, Function<List<CalculationStep>, List<String>> words) {
        var entry = found.entry();
        return new EntryExplanation(
                entry.number(),
                entry.register(),
                pack.code(),
                pack.version(),
                entry.fields(),
                found.clocks().stream().map(clock -> due(clock, pack, words)).toList(),
                entry.calculations(),
                reasons);
    }

    private static Due due(ClockView clock, PolicyPack pack, Function<List<CalculationStep>, List<String>> words) {
        var clause = pack.clause(clock.clause());
        return new Due(
                clock.rule(),
                clock.name(),
                clock.clause(),
                clause.flatMap(known -> pack.source(known.document())).map(source -> source.title()).orElse(null),
                clause.map(known -> known.text()).orElse(null),
                clock.state(),
                clock.startsAt(),
                clock.dueAt(),
                words.apply(clock.calculation()));
    }
}
