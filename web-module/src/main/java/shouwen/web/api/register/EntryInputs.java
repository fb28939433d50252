package shouwen.web.api.register;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwen.register.NewEntry;

/** What programs say to open an entry, fill it in, take its steps. A version is the one they saw; null takes any. */
public final class EntryInputs {

    private EntryInputs() {}

    /** A new entry. */
    public record Opening(
            @Nullable String subject, @Nullable String caseNumber, @Nullable Map<String, @Nullable String> fields) {

        NewEntry in(String register) {
            return new NewEntry(register, subject, caseNumber, given(fields));
        }
    }

    /** What is to stand in an entry; a field left out stays. */
    public record Filling(@Nullable Map<String, @Nullable String> fields, @Nullable Integer version) {

        Map<String, @Nullable String> values() {
            return given(fields);
        }
    }

    /** A step taken. */
    public record StepTaken(
            @Nullable String outcome,
            @Nullable String note,
            @Nullable Map<String, @Nullable String> fields,
            @Nullable Integer version) {

        Map<String, @Nullable String> values() {
            return given(fields);
        }
    }

    /** An entry taken back. */
    public record Withdrawal(@Nullable String reason, @Nullable Integer version) {}

    private static Map<String, @Nullable String> given(@Nullable Map<String, @Nullable String> fields) {
        return fields == null ? Map.of() : new HashMap<>(fields);
    }
}
