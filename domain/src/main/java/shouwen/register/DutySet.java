package shouwen.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shouwen.policy.ClockRule;
import shouwen.policy.PolicyPack;
import shouwen.policy.RegisterField;
import shouwen.policy.RegisterMoment;
import shouwen.policy.RegisterRule;

/**
 * A register that starts several limits with one entry: an anomaly is to be told of, the customer reassured, a notice sent
 * and a final report made, each within its own time (TUN-069, TUN-072, TUN-073, TUN-077).
 *
 * @param clocks all its limits, in the order of the pack
 */
public record DutySet(RegisterRule rule, List<ClockRule> clocks) {

    /** The register as a duty set that may be opened from a case; empty where an entry starts one limit or none. */
    public static Optional<DutySet> of(PolicyPack pack, RegisterRule rule) {
        var clocks = pack.procedures().clocks().stream()
                .filter(clock -> clock.scope() != null && clock.scope().register().equals(rule.id()))
                .toList();
        var opened = new RegisterMoment(rule.id(), RegisterMoment.OPENED);
        long atOnce = clocks.stream().filter(clock -> clock.starts().contains(opened)).count();
        return rule.fromCase() && atOnce > 1 ? Optional.of(new DutySet(rule, clocks)) : Optional.empty();
    }

    /** The fields an entry is refused without. */
    public List<RegisterField> needed() {
        return rule.fields().stream().filter(RegisterField::required).toList();
    }

    /**
     * What is known of the needed fields when the entry is opened from a case: its words, its customer, and that it is a
     * complaint where it is one; no decision is asked for. Whoever opens the entry sees it and may say otherwise.
     *
     * @param kind the code of the case's kind
     */
    public Map<String, String> known(String kind, String words) {
        var known = new LinkedHashMap<String, String>();
        for (var field : needed()) {
            var value = switch (field.type()) {
                case TEXT, LONG_TEXT -> words;
                case NUMBER -> "1";
                case YES_NO -> "no";
                case CHOICE -> choice(field, kind);
                default -> "";
            };
            known.put(field.id(), value);
        }
        return known;
    }

    private static String choice(RegisterField field, String kind) {
        var choices = field.choices().stream().map(choice -> choice.code()).toList();
        return choices.contains(kind) || choices.isEmpty() ? kind : choices.get(0);
    }
}
