package shouwen.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shouwen.text.TextFolding;

/** Reads out of a record's content what people search by, who took part, and which departments. */
public final class RecordText {

    private static final Set<String> LANGUAGE = Set.of(
            "summary", "details", "desired_outcome", "true_cause", "customer_name", "customer_address", "account_number",
            "number", "reason", "result", "text", "opinion", "customer_opinion", "scheme", "measures",
            "materials", "safety_measures", "cannot_repair_note", "referred_to", "decision_note", "name",
            "title", "subject", "note", "bill_number", "analysis", "measurement", "expected");
    private static final List<String> FIRST = List.of("details", "desired_outcome", "true_cause");
    /** What was answered or filled in, by question or field. */
    private static final List<String> GIVEN = List.of("answers", "fields");

    private static final Set<String> DEPARTMENTS = Set.of("department", "from_department", "to_department");
    private static final Set<String> PEOPLE = Set.of("owner_id", "assignee_id", "technician_id", "applicant", "on_behalf_of");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private RecordText() {}

    /** Everything that is language, the title first, each passage once. */
    public static String of(String title, Map<String, Object> content) {
        var passages = new LinkedHashSet<String>();
        passages.add(title);
        FIRST.forEach(key -> passages.add(String.valueOf(content.getOrDefault(key, ""))));
        walk(content, (key, value) -> {
            if (LANGUAGE.contains(key) && !value.isBlank()) {
                passages.add(value);
            }
        });
        for (var given : GIVEN) {
            if (content.get(given) instanceof Map<?, ?> answers) {
                answers.values().forEach(answer -> passages.add(String.valueOf(answer)));
            }
        }
        passages.remove("");
        return String.join("\n", passages);
    }

    /** What is searched of a record: its text, the title first, and the numbers it goes by. */
    public static String searched(String text, String number, String sourceNumber) {
        return TextFolding.fold(text + "\n" + number + " " + sourceNumber);
    }

    /** The departments it went through, in order of their codes. */
    public static Set<String> departments(Map<String, Object> content) {
        var departments = new TreeSet<String>();
        walk(content, (key, value) -> {
            if (DEPARTMENTS.contains(key) && !value.isBlank()) {
                departments.add(value);
            }
        });
        return departments;
    }

    /** Who of the staff took part. */
    public static List<UUID> people(Map<String, Object> content) {
        var people = new LinkedHashSet<UUID>();
        walk(content, (key, value) -> {
            if ((PEOPLE.contains(key) || key.endsWith("_by")) && ID.matcher(value).matches()) {
                people.add(UUID.fromString(value));
            }
        });
        return new ArrayList<>(people);
    }

    private static void walk(@Nullable Object node, BiConsumer<String, String> texts) {
        if (node instanceof Map<?, ?> object) {
            object.forEach((key, value) -> {
                if (value instanceof String text) {
                    texts.accept((String) key, text);
                } else {
                    walk(value, texts);
                }
            });
        } else if (node instanceof Collection<?> list) {
            list.forEach(item -> walk(item, texts));
        }
    }
}
