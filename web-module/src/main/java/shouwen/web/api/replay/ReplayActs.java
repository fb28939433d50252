package shouwen.web.api.replay;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What programs say about replays, and about cases that go over to another version. */
public final class ReplayActs {

    private ReplayActs() {}

    /** A replay of the cases registered from one moment on, before another. */
    public record Period(@Nullable Instant from, @Nullable Instant to) {}

    /** A proposal that cases, by their numbers, go over to a version. */
    public record Move(@Nullable List<String> cases, @Nullable String reason) {}

    /** A decision; a refusal needs its note. */
    public record Decision(@Nullable String note) {}
}
