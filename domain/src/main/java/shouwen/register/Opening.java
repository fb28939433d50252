package shouwen.register;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an entry comes to be.
 *
 * @param register the id of the register in the pack
 * @param packVersionId the version it follows for life
 * @param department whose list it stands in
 * @param subject what it is about, in words; may be empty
 * @param subjectId the account, person or other thing it is about; null where that is a text or nothing
 * @param caseLink the case it was opened from; null for none
 * @param scheduled the schedule that opened it; null when a person did
 * @param by who opened it; null for a schedule
 */
public record Opening(
        UUID operatorId,
        String register,
        String number,
        UUID packVersionId,
        String department,
        String subject,
        @Nullable UUID subjectId,
        @Nullable CaseLink caseLink,
        @Nullable Scheduled scheduled,
        @Nullable UUID by,
        Instant at) {

    /** The case an entry belongs to. */
    public record CaseLink(UUID id, String number) {}

    /**
     * The schedule an entry was opened by.
     *
     * @param key one entry for each key, however often the schedule is looked at
     */
    public record Scheduled(String schedule, String key) {}
}
