package shouwen.staff;

import java.util.List;
import java.util.UUID;

/**
 * A colleague who could take over a shift.
 *
 * @param alone whether without anything in return
 * @param returns shifts of theirs that could be taken in return
 */
public record SwapOffer(UUID staffId, String name, boolean alone, List<DutyTime> returns) {}
