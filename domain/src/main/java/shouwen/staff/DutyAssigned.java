package shouwen.staff;

import java.util.UUID;

/** Somebody on a shift of a day. */
public record DutyAssigned(ShiftNeed need, UUID person) {}
