package shouwen.policy;

import org.jspecify.annotations.Nullable;
import shouwen.shared.LocalizedText;

/**
 * Something must be done so long before a date or moment in the entry.
 *
 * @param step the step judged, or {@link RegisterMoment#OPENED}
 * @param before the id of the field that holds the date or moment
 * @param lead an ISO 8601 duration or period, or {@code PnBD}; null while blank: then nothing is judged
 * @param time wall, calendar (dates, whatever the hour) or working
 * @param refuses whether a step too late is refused; otherwise it is marked late
 */
public record LeadRule(
        String id,
        String clause,
        LocalizedText name,
        String register,
        String step,
        String before,
        @Nullable String lead,
        ClockTime time,
        boolean refuses) {}
