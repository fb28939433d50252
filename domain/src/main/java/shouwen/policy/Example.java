package shouwen.policy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of the regulation tried out: what is given and what must come of it.
 *
 * @param section the part of the pack whose rule is tried: {@code clocks}
 * @param rule the id of the rule
 * @param facts the case, null where none is
 * @param values fields of an entry or inputs of a formula
 * @param given single values, given or expected, by the keys of the pack: {@code start}, {@code due}, {@code outcome}
 * @param lists lists by the keys of the pack: {@code posts}, {@code missing}
 */
public record Example(
        String clause,
        Side is,
        String section,
        String rule,
        @Nullable CaseFacts facts,
        Map<String, String> values,
        Map<String, String> given,
        Map<String, List<String>> lists) {

    /** On which side of the rule it lies. */
    public enum Side {
        /** The rule binds and is kept. */
        INSIDE,
        /** The rule is broken, or does not bind. */
        OUTSIDE,
        /** Exactly on the limit, or a value is blank. */
        BOUNDARY
    }

    public Example {
        values = Map.copyOf(values);
        given = Map.copyOf(given);
        lists = Map.copyOf(lists);
    }

    public Optional<String> text(String key) {
        return Optional.ofNullable(given.get(key));
    }

    public List<String> list(String key) {
        return lists.getOrDefault(key, List.of());
    }

    /** A date and time in the zone of the pack; a date alone is its midnight. */
    public Optional<LocalDateTime> moment(String key) {
        return text(key).map(text -> LocalDateTime.parse(text.contains("T") ? text : text + "T00:00"));
    }

    /** As tests and reports name it: {@code TUN-025 boundary clocks/complaint-answer}. */
    public String title() {
        return clause + " " + is.name().toLowerCase(Locale.ROOT) + " " + section + "/" + rule;
    }
}
