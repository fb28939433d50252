package shouwen.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import shouwen.clock.ClockState;
import shouwen.clock.ClockView;
import shouwen.policy.PolicyPack;
import shouwen.web.cases.ShownClock.Cited;
import shouwen.web.clock.CalculationText;
import shouwen.web.ui.Texts;

/** Says the limits of a case with their reasons: clause, document, version, calculation. */
@RequestScoped
public class ClockWords {

    @Inject
    CalculationText calculation;

    @Inject
    Texts texts;

    /** Running ones first, the soonest due before the others; then those that stand still or are not configured. */
    public List<ShownClock> of(List<ClockView> clocks, PolicyPack pack) {
        return clocks.stream()
                .sorted(Comparator.comparing((ClockView clock) -> clock.state() != ClockState.RUNNING)
                        .thenComparing(ClockView::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(clock -> shown(clock, pack))
                .toList();
    }

    private ShownClock shown(ClockView clock, PolicyPack pack) {
        return new ShownClock(
                clock,
                used(clock, Texts.viewLocale()),
                cited(clock.clause(), pack),
                clock.setBy() == null ? null : cited(clock.setBy(), pack),
                pauseReason(clock.pauseReason(), pack),
                calculation.lines(clock.calculation()));
    }

    private String used(ClockView clock, Locale locale) {
        var used = calculation.length(clock.used(), locale);
        var left = clock.left();
        if (left == null) {
            return texts.of("cases", "clocks.used", used);
        }
        var rest = calculation.length(left.abs(), locale);
        return texts.of("cases", left.isNegative() ? "clocks.usedOver" : "clocks.usedLeft", used, rest);
    }

    private static Cited cited(String id, PolicyPack pack) {
        var clause = pack.clause(id);
        var document = clause.flatMap(found -> pack.source(found.document()));
        return new Cited(
                id,
                document.map(source -> Texts.text(source.title())).orElse(""),
                clause.map(found -> Texts.text(found.text())).orElse(""));
    }

    private static String pauseReason(@Nullable String code, PolicyPack pack) {
        return code == null
                ? ""
                : pack.pauseReason(code).map(reason -> Texts.text(reason.name())).orElse(code);
    }
}
