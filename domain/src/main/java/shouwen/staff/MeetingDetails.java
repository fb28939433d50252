package shouwen.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.register.EntryDetails;
import shouwen.register.EntrySummary;

/**
 * A meeting whole.
 *
 * @param entry what stands in the register, with what the caller may do
 * @param heldOn null while nobody has said when
 * @param people wanted, by name
 * @param remarks on the minutes, the oldest first
 * @param tasks that came of it
 * @param remarksUntil until when remarks are taken; null before the minutes are out (TUN-087)
 * @param runs whether the caller may run it: invite, write the minutes, close
 */
public record MeetingDetails(
        EntryDetails entry,
        @Nullable LocalDate heldOn,
        Occasion occasion,
        List<MeetingPerson> people,
        List<MeetingRemark> remarks,
        List<EntrySummary> tasks,
        @Nullable Instant remarksUntil,
        boolean runs) {

    public Optional<MeetingPerson> person(UUID staffId) {
        return people.stream().filter(one -> one.staffId().equals(staffId)).findFirst();
    }

    public boolean isStepDone(String step) {
        return entry.done().stream().anyMatch(done -> done.step().equals(step));
    }
}
