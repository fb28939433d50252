package shouwen.staff;

import java.util.UUID;

/** A shift of a neighbouring roster: rest is counted across the border. */
public record DutyDone(UUID person, ShiftNeed need) {}
