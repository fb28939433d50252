package shouwen.web.api.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What programs say about rosters and exchanges. */
public final class RosterActs {

    private RosterActs() {}

    /** A draft to begin; both days belong to it. */
    public record Draft(@Nullable String department, @Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {}

    /**
     * Filling a draft.
     *
     * @param seed the same gives the same roster; null for another than the last time
     */
    public record Generation(@Nullable Integer version, @Nullable Long seed) {}

    /** Putting people on places by hand. */
    public record Assignment(@Nullable Integer version, @Nullable List<Place> duties) {}

    /** @param person null for nobody */
    public record Place(@Nullable UUID duty, @Nullable UUID person) {}

    /** Publishing or discarding the version seen; null for whatever stands there. */
    public record Seen(@Nullable Integer version) {}

    /** @param inReturn a shift of the colleague, null for none */
    public record NewSwap(
            @Nullable UUID duty, @Nullable UUID colleague, @Nullable UUID inReturn, @Nullable String reason) {}

    /** Somebody else for a published shift, without asking who has it. */
    public record Replacement(@Nullable UUID duty, @Nullable UUID colleague, @Nullable String reason) {}

    /** @param note may be left out */
    public record Answer(@Nullable String note) {}
}
