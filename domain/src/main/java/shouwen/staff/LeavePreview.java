package shouwen.staff;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What filing a leave would come to, told before it is filed.
 *
 * @param days that count; null while the pack does not say how to count
 * @param inTime whether it keeps its lead; else it takes effect only with the head's consent (TUN-048)
 * @param leadClause by which clause it had to be early; null where none says
 * @param onHoliday whether it touches a public holiday, and so must be special (TUN-055)
 * @param undecreedYear the year whose holidays are not imported yet, so that its days may still become public holidays;
 *     null when all are
 * @param deciders who is asked, in order
 * @param uncovered what loses cover, the soonest first
 * @param left of the kind in that year when it is granted; null while not configured
 */
public record LeavePreview(
        BigDecimal calendarDays,
        BigDecimal workingDays,
        @Nullable BigDecimal days,
        boolean inTime,
        @Nullable String leadClause,
        boolean onHoliday,
        @Nullable Integer undecreedYear,
        List<Decider> deciders,
        List<Uncovered> uncovered,
        @Nullable BigDecimal left) {

    /**
     * A post that is asked.
     *
     * @param step of the register
     * @param standIn the post that decides in its place, because nobody but the applicant fills it; null when it decides itself
     * @param names of who fills it, or the one in its place, and is not the applicant; empty when somebody must be appointed
     */
    public record Decider(String step, String post, @Nullable String standIn, String clause, List<String> names) {}
}
