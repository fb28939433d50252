package shouwen.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.shared.LocalizedText;

/**
 * One step of asking for arrears.
 *
 * @param step 1 and up
 * @param afterDays days since the due date, negative before it; null while blank
 * @param by the ways allowed: {@code phone}, {@code visit}, {@code letter}, {@code sms}
 * @param role whose work it is
 */
public record DunningStep(
        String id,
        String clause,
        LocalizedText name,
        int step,
        @Nullable Integer afterDays,
        List<String> by,
        String role,
        FieldCondition onlyIf) {

    public DunningStep {
        by = List.copyOf(by);
    }
}
