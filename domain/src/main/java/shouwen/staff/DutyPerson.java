package shouwen.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be put on the roster.
 *
 * @param before what they worked in the months before; null for somebody new, who then counts like the average
 */
public record DutyPerson(
        UUID id, List<QualificationHeld> qualifications, List<DutyAbsence> absences, @Nullable DutyLoad before) {

    public DutyPerson {
        qualifications = List.copyOf(qualifications);
        absences = List.copyOf(absences);
    }

    public boolean isQualified(String qualification, LocalDate day) {
        return qualification.isEmpty()
                || qualifications.stream()
                        .anyMatch(held -> held.name().equals(qualification) && held.isGoodOn(day));
    }
}
