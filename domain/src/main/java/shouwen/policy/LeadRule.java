package shouwen.policy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import shouwen.calendar.WorkingCalendar;
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
        boolean refuses) {

    private static final String BUSINESS_DAYS = "BD";

    public boolean configured() {
        return lead != null;
    }

    /**
     * Whether something done at a moment was in time; always so while the length is blank. Dates ask for an earlier
     * date, whatever the hour (TUN-046); lengths of time are kept to the instant (TUN-047).
     *
     * @param before the moment of the entry it must come before
     * @param calendar when people work, and in which zone
     */
    public boolean keeps(Instant at, Instant before, WorkingCalendar calendar) {
        if (lead == null) {
            return true;
        }
        if (time == ClockTime.CALENDAR) {
            var latest = date(before, calendar).minus(Period.parse(lead));
            return !date(at, calendar).isAfter(latest);
        }
        return !over(at, lead, calendar).isAfter(before);
    }

    /** When a length begun at a moment is over. */
    private Instant over(Instant at, String length, WorkingCalendar calendar) {
        if (length.endsWith(BUSINESS_DAYS)) {
            var days = new BigDecimal(length.substring(1, length.length() - BUSINESS_DAYS.length()));
            return calendar.addHalfBusinessDays(at, days.add(days).intValueExact());
        }
        if (!length.startsWith("PT")) {
            return calendar.addPeriod(at, Period.parse(length));
        }
        var time = Duration.parse(length);
        return this.time == ClockTime.WORKING ? calendar.addWorkingTime(at, time) : at.plus(time);
    }

    private static LocalDate date(Instant moment, WorkingCalendar calendar) {
        return LocalDate.ofInstant(moment, calendar.zone());
    }
}
