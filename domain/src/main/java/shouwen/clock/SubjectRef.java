package shouwen.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a clock belongs to, as its row keeps it.
 *
 * @param caseId null for the clock of an entry
 * @param entryId null for the clock of a case
 * @param number of the case or the entry
 */
@Embeddable
public record SubjectRef(
        @Column(name = "operator_id") UUID operatorId,
        @Nullable @Column(name = "case_id") UUID caseId,
        @Nullable @Column(name = "entry_id") UUID entryId,
        @Column(name = "case_number") String number,
        int step,
        @Column(name = "pack_version_id") UUID packVersionId) {

    static SubjectRef of(ClockSubject subject) {
        return new SubjectRef(
                subject.operatorId(),
                subject instanceof CaseSubject ? subject.id() : null,
                subject instanceof EntrySubject ? subject.id() : null,
                subject.number(),
                subject.step(),
                subject.packVersionId());
    }

    /** The same under another version of the pack. */
    SubjectRef under(UUID version) {
        return new SubjectRef(operatorId, caseId, entryId, number, step, version);
    }

    /** The identifier of the case or the entry. */
    public UUID id() {
        return caseId != null ? caseId : Objects.requireNonNull(entryId);
    }
}
