package shouwen.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.shared.LocalizedText;

/**
 * Something that must be done or written down first.
 *
 * @param code for example {@code quality-check}
 * @param before the moment that is refused without it
 * @param onlyIf what must have been found for it to bind, for example {@code billing-error}; null: it always binds
 */
public record FinishRequirement(
        String code, LocalizedText name, String clause, Moment before, @Nullable String onlyIf) {

    private static final Set<String> WRITTEN = Set.of(
            "measurement", "analysis", "scheme", "measures", "tools", "materials", "safety-measures", "opinion");

    /** What follows from other acts: a content customer, an approved correction. */
    private static final Set<String> BY_ITSELF = Set.of("satisfaction-confirmed", "billing-correction");

    /** One that always binds. */
    public FinishRequirement(String code, LocalizedText name, String clause, Moment before) {
        this(code, name, clause, before, null);
    }

    /** Whether it is met by words; anything else is ticked. */
    public boolean isWritten() {
        return WRITTEN.contains(code);
    }

    /** Whether a department shows it with its result: not what an order shows before, nor what follows by itself. */
    public boolean goesWithResult() {
        return before.compareTo(Moment.RESULT_RETURNED) >= 0 && !BY_ITSELF.contains(code);
    }

    /** Whether evidence, by code, meets it, or lets it not bind. */
    public boolean isMetBy(Map<String, String> evidence) {
        boolean binds = onlyIf == null || evidence.containsKey(onlyIf);
        return !binds || (isWritten() ? !evidence.getOrDefault(code, "").isEmpty() : evidence.containsKey(code));
    }

    /** Names with their clauses, as a refusal lists them: {@code Measurement (HEA-020), Analysis (HEA-020)}. */
    public static LocalizedText named(List<FinishRequirement> some) {
        return new LocalizedText(
                list(some, each -> each.name().en(), " (%s)", ", "),
                list(some, each -> each.name().zhCn(), "（%s）", "、"),
                list(some, each -> each.name().zhTw(), "（%s）", "、"));
    }

    private static String list(
            List<FinishRequirement> some, Function<FinishRequirement, String> name, String clause, String between) {
        return some.stream()
                .map(each -> name.apply(each) + clause.formatted(each.clause()))
                .collect(Collectors.joining(between));
    }
}
