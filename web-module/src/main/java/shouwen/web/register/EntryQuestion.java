package shouwen.web.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shouwen.register.EntryFilter;

/** What an address asks of a list of entries; parameters as typed. */
record EntryQuestion(
        @Nullable String register, @Nullable String state, @Nullable String department, @Nullable String overdue, @Nullable String q) {

    private static final String ENDED = "ended";

    boolean isOpen() {
        return !ENDED.equals(state);
    }

    boolean isOverdue() {
        return overdue != null && !overdue.isBlank() && isOpen();
    }

    EntryFilter filter(Instant now) {
        return new EntryFilter(
                blankToNull(register), isOpen(), blankToNull(department), isOverdue() ? now : null, blankToNull(q));
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
