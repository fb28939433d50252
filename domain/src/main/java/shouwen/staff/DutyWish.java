package shouwen.staff;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would like on a day, or what was settled for them.
 *
 * @param shift null for a free day
 * @param fixed true where it must be so; otherwise it is followed as far as it costs nobody their share
 */
public record DutyWish(UUID person, LocalDate day, @Nullable UUID shift, boolean fixed) {}
