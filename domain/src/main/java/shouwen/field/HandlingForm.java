package shouwen.field;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a technician writes when the fault is dealt with.
 *
 * @param expected how long the repair will take, as told to the customer; null leaves what was said before
 * @param checks codes of what was checked
 */
public record HandlingForm(Handling handling, @Nullable Duration expected, Set<String> checks) {

    /** Takes what was left out for nothing written or checked. */
    public HandlingForm {
        handling = Objects.requireNonNullElse(handling, Handling.NONE);
        checks = checks == null ? Set.of() : Set.copyOf(checks);
    }
}
