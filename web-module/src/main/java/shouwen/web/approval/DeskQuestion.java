package shouwen.web.approval;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.approval.ApprovalBox;
import shouwen.approval.ApprovalFilter;
import shouwen.shared.InvalidInputException;

/** Which requests an address asks for. */
record DeskQuestion(@Nullable String box, @Nullable String state, @Nullable String kind, @Nullable String overdue) {

    ApprovalBox chosen() {
        if (box == null || box.isBlank()) {
            return ApprovalBox.TURN;
        }
        return Stream.of(ApprovalBox.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(box))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("box", "notAChoice"));
    }

    boolean isOpen() {
        return !"over".equals(state);
    }

    boolean isOverdue() {
        return "true".equals(overdue);
    }

    ApprovalFilter filter(Instant now) {
        return new ApprovalFilter(
                chosen(), isOpen(), kind == null || kind.isBlank() ? null : kind.strip(), isOverdue() ? now : null);
    }
}
