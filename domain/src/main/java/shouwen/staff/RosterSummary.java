package shouwen.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A roster in a list. */
public record RosterSummary(
        UUID id,
        String number,
        String department,
        LocalDate firstDay,
        LocalDate lastDay,
        RosterState state,
        Instant madeAt,
        UUID madeBy,
        @Nullable Instant publishedAt) {}
