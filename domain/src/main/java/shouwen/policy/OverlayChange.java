package shouwen.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwen.shared.LocalizedText;

/**
 * Values of one entry that an operator sets in its overlay, all decided by one clause. Some only make sense together: how
 * long, and in which time that counts.
 *
 * @param values by field, as written in a pack: a word, a number, a list; blank to take back what the overlay said
 * @param by the operator's clause that decided it
 * @param newClause its text where it does not exist yet, else null
 * @param override whether a value stated by the regulation is to give way
 */
public record OverlayChange(
        String section,
        String id,
        Map<String, String> values,
        String by,
        @Nullable LocalizedText newClause,
        boolean override) {

    public OverlayChange {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
