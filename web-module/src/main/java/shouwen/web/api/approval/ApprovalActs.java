package shouwen.web.api.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What programs say about requests and deputies. A version is the one they saw; null takes any. */
public final class ApprovalActs {

    private ApprovalActs() {}

    /** A yes or a no; a no needs its note. */
    public record Decided(
            @Nullable Boolean agree, @Nullable String post, @Nullable String note, @Nullable Integer version) {}

    /** The same for several, all or none. */
    public record DecidedMany(@Nullable List<UUID> ids, @Nullable Boolean agree, @Nullable String note) {}

    /** Words with an act. */
    public record Said(@Nullable String note, @Nullable Integer version) {}

    /** What somebody agreed to by telephone. */
    public record Telephoned(
            @Nullable UUID said,
            @Nullable Instant saidAt,
            @Nullable String post,
            @Nullable String note,
            @Nullable Integer version) {}

    /** What is no longer owed; a post left out means all. */
    public record Settled(@Nullable String post) {}

    /** Nothing but the act itself. */
    public record Nothing() {}

    /** A deputy from one day to another, both included. */
    public record Deputised(
            @Nullable UUID from,
            @Nullable UUID to,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable String reason) {}
}
