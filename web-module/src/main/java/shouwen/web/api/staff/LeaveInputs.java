package shouwen.web.api.staff;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.staff.LeaveKind;
import shouwen.staff.LeavePreview;
import shouwen.staff.NewLeave;
import shouwen.staff.Uncovered;

/** What programs say to file leave, and what they are told. */
public final class LeaveInputs {

    private LeaveInputs() {}

    /** One's own leave. */
    public record Filing(
            @Nullable LeaveKind kind,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable Boolean fromNoon,
            @Nullable Boolean toNoon,
            @Nullable String reason,
            @Nullable String specialReason,
            @Nullable UUID cover) {

        NewLeave toNew() {
            return new NewLeave(
                    kind,
                    firstDay,
                    lastDay,
                    Boolean.TRUE.equals(fromNoon),
                    Boolean.TRUE.equals(toNoon),
                    reason,
                    specialReason,
                    cover);
        }
    }

    /** The number of what was filed. */
    public record Filed(String number) {}

    /** Why it is taken back. */
    public record Withdrawal(@Nullable String reason) {}

    /** What filing it would come to. */
    public record Preview(
            BigDecimal calendarDays,
            BigDecimal workingDays,
            @Nullable BigDecimal days,
            boolean inTime,
            @Nullable String leadClause,
            boolean onHoliday,
            List<Decider> deciders,
            List<Lost> uncovered,
            @Nullable BigDecimal left) {

        static Preview of(LeavePreview preview) {
            return new Preview(
                    preview.calendarDays(),
                    preview.workingDays(),
                    preview.days(),
                    preview.inTime(),
                    preview.leadClause(),
                    preview.onHoliday(),
                    preview.deciders().stream()
                            .map(one -> new Decider(one.step(), one.post(), one.standIn(), one.clause(), one.names().isEmpty()))
                            .toList(),
                    preview.uncovered().stream()
                            .map(one -> new Lost(one.kind(), one.number(), one.due()))
                            .toList(),
                    preview.left());
        }
    }

    /**
     * A post that is asked, for which step and by which clause.
     *
     * @param standIn the post that decides in its place; null when it decides itself
     * @param vacant whether nobody can decide until somebody is appointed
     */
    public record Decider(String step, String post, @Nullable String standIn, String clause, boolean vacant) {}

    /** Something that loses its person meanwhile. */
    public record Lost(Uncovered.Kind kind, String number, @Nullable Instant due) {}
}
