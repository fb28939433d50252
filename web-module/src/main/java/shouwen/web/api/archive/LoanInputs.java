package shouwen.web.api.archive;

import org.jspecify.annotations.Nullable;
import shouwen.archive.PaperUse;

/** What programs say about loans. A version is the one they saw; null takes any. */
public final class LoanInputs {

    private LoanInputs() {}

    /** A file of paper asked for. @param use null for a loan */
    public record Asking(@Nullable String barcode, @Nullable PaperUse use, @Nullable String purpose) {}

    /** An act that needs no words. */
    public record Act(@Nullable Integer version) {}

    /** @param backBy last day, as {@code 2026-11-30}; null for today */
    public record Recall(@Nullable String reason, @Nullable String backBy, @Nullable Integer version) {}

    /** @param condition in which it came back; blank for as it was */
    public record Return(@Nullable String condition, @Nullable Integer version) {}
}
