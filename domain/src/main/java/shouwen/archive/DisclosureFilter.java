package shouwen.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a list of disclosures; null leaves a side open.
 *
 * @param login of who looked
 * @param from first day, in the operator's zone
 * @param to last day, inclusive
 */
public record DisclosureFilter(
        @Nullable String login, @Nullable String purpose, @Nullable LocalDate from, @Nullable LocalDate to) {}
