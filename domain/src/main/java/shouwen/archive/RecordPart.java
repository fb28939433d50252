package shouwen.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of a record as people read it, in parts: the matter itself, what was answered or filled in, then each thing that
 * belongs to it. Ids, versions and whatever only programs need are left out.
 *
 * @param name {@code matter}, {@code answers}, {@code fields}, or of the list it stood in, such as {@code replies}
 */
public record RecordPart(String name, List<Fact> facts) {

    /** The parts that say what somebody answered or filled in: their keys are those of the regulation. */
    public static final List<String> GIVEN = List.of("answers", "fields");

    private static final String MATTER = "matter";
    private static final List<String> LISTS = List.of(
            "handovers", "items", "orders", "replies", "callbacks", "corrections", "steps", "reports", "remarks", "attachments");
    private static final List<String> KEYS = List.of(
            "kind", "category", "channel", "customer_name", "customer_phone", "customer_address", "account_number", "applicant",
            "subject", "title", "summary", "details", "desired_outcome", "bill_number", "amount_before", "amount_after",
            "from_department", "to_department", "department", "step", "post", "outcome", "technician_id", "name", "reason", "text",
            "result", "measurement", "analysis", "scheme", "measures", "tools", "materials", "safety_measures", "customer_opinion",
            "cannot_repair_note", "referred_to", "opinion", "work", "help", "note", "decision_note", "true_cause",
            "responsibility", "registered_at", "asked_at", "opened_at", "accepted_at", "dispatched_at", "arrived_at", "handled_at",
            "repaired_at", "given_up_at", "handed_over_at", "called_at", "answered_at", "done_at", "decided_at", "made_at",
            "ended_at", "closed_at", "handed_over_by", "called_by", "answered_by", "done_by", "proposed_by", "decided_by");

    public RecordPart {
        facts = List.copyOf(facts);
    }

    /** A value by its name in the content. */
    public record Fact(String key, String value) {}

    /** The parts that say anything, in the order people read them. */
    public static List<RecordPart> of(Map<String, Object> content) {
        var parts = new ArrayList<RecordPart>();
        parts.add(new RecordPart(MATTER, facts(content)));
        for (var given : GIVEN) {
            if (content.get(given) instanceof Map<?, ?> values) {
                parts.add(new RecordPart(given, given(values)));
            }
        }
        for (var list : LISTS) {
            if (content.get(list) instanceof Collection<?> entries) {
                entries.forEach(entry -> {
                    if (entry instanceof Map<?, ?> object) {
                        parts.add(new RecordPart(list, facts(object)));
                    }
                });
            }
        }
        parts.removeIf(part -> part.facts().isEmpty());
        return parts;
    }

    private static List<Fact> facts(Map<?, ?> object) {
        return KEYS.stream()
                .filter(key -> !(key.equals("step") && object.get(key) instanceof Number)) // how often it went round
                .map(key -> new Fact(key, text(object.get(key))))
                .filter(fact -> !fact.value().isBlank())
                .toList();
    }

    private static List<Fact> given(Map<?, ?> values) {
        return values.entrySet().stream()
                .map(value -> new Fact(String.valueOf(value.getKey()), text(value.getValue())))
                .filter(fact -> !fact.value().isBlank())
                .toList();
    }

    private static String text(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean ? value.toString() : "";
    }
}
