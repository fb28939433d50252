package shouwen.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.policy.Clause;
import shouwen.policy.Post;
import shouwen.staff.LeaveLine;
import shouwen.staff.LeaveSpan;
import shouwen.staff.LeaveState;
import shouwen.staff.Uncovered;
import shouwen.web.ui.PackWords;
import shouwen.web.ui.Texts;

/** Says days, posts and clauses in the language of the view. */
@Named("staffWords")
@RequestScoped
public class StaffWords {

    @Inject
    PackWords words;

    @Inject
    Texts texts;

    /** The days of a leave: {@code 2026-11-23 (afternoon) – 2026-11-25}. */
    public String span(LeaveSpan span) {
        var first = span.first() + (span.fromNoon() ? " " + texts.of("staff", "part.AFTERNOON") : "");
        if (span.first().equals(span.last())) {
            return first + (span.toNoon() ? " " + texts.of("staff", "part.MORNING") : "");
        }
        return first + " – " + span.last() + (span.toNoon() ? " " + texts.of("staff", "part.MORNING") : "");
    }

    /** So many days; words where it is not known how to count. */
    public String days(@Nullable BigDecimal days) {
        return days == null
                ? texts.of("staff", "notConfigured")
                : texts.of("staff", "days", days.stripTrailingZeros().toPlainString());
    }

    public String post(String id) {
        return words.pack().post(id).map(Post::name).map(Texts::text).orElse(id);
    }

    /** Several names, in order. */
    public String names(List<String> names) {
        return String.join(texts.of("staff", "comma"), names);
    }

    /** What it is that loses cover, beside its number. */
    public String lost(Uncovered one) {
        return switch (one.kind()) {
            case CASE -> words.category(one.what());
            case TASK -> one.what();
            case SHIFT -> texts.of("roster", "kind." + one.what());
            case ORDER, DUTY -> "";
        };
    }

    /** The text of a clause, empty where the pack does not have it. */
    public String clause(@Nullable String id) {
        return id == null ? "" : words.pack().clause(id).map(Clause::text).map(Texts::text).orElse("");
    }

    public String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Texts.viewLocale());
    }

    /** The colour of a leave as it stands. */
    public String tone(LeaveLine leave) {
        if (leave.overdue()) {
            return "bad";
        }
        return switch (leave.state()) {
            case FILED -> "info";
            case EFFECTIVE, RETURNED -> "good";
            case REFUSED -> "bad";
            case WITHDRAWN -> "quiet";
        };
    }

    /** How a leave stands, in words. */
    public String state(LeaveLine leave) {
        return texts.of("staff", leave.overdue() ? "state.overdue" : "state." + leave.state());
    }

    /** Whether it still may be taken back or covered. */
    public boolean waits(LeaveState state) {
        return state == LeaveState.FILED || state == LeaveState.EFFECTIVE;
    }

    static String name(Map<UUID, String> names, @Nullable UUID person) {
        return person == null ? "" : names.getOrDefault(person, "");
    }
}
