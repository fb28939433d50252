package shouwen.staff;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is wrong with somebody on a shift.
 *
 * @param code {@code away}, {@code unqualified}, {@code overlap}, {@code rest}, {@code earlyAfterNight}, {@code nights},
 *     {@code freeDays}, {@code compensation}, {@code settled},
 *     {@code gone} for somebody or a shift that is no more
 */
public record RosterBreach(String code, UUID person, LocalDate day, UUID shift) {}
