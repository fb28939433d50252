package shouwen.archive;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shouwen.policy.DocumentClass;

/**
 * How long something is kept: for ever, for a period, or not configured. A period counts from the first day of the year
 * after filing, so that a whole year's papers come up for appraisal together.
 *
 * @param period null if for ever or not configured
 */
public record Retention(boolean permanent, @Nullable Period period) {

    /** Nobody decided. */
    public static final Retention UNSET = new Retention(false, null);

    static Retention of(DocumentClass documentClass) {
        return new Retention(documentClass.permanent(), documentClass.retention());
    }

    /** The last day it must be kept; empty for ever or while not configured. */
    public Optional<LocalDate> until(LocalDate filedOn) {
        return Optional.ofNullable(period)
                .map(length -> LocalDate.of(filedOn.getYear() + 1, 1, 1).plus(length).minusDays(1));
    }

    /** In archival numbers: {@code Y} for ever, {@code D10} ten years, {@code D6M} six months, {@code X} not configured. */
    public String code() {
        if (permanent) {
            return "Y";
        }
        if (period == null) {
            return "X";
        }
        return period.getYears() > 0 ? "D" + period.getYears() : "D" + period.toTotalMonths() + "M";
    }

    /** As kept in the database: {@code permanent}, {@code P10Y} or {@code unset}. */
    public String text() {
        if (permanent) {
            return "permanent";
        }
        return period == null ? "unset" : period.toString();
    }
}
