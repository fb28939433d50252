package shouwen.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.Texts;

/**
 * What two people sign: one proposes and says why, another decides, once. Changes by being replaced.
 *
 * @param decidedAt null while it waits
 * @param note what was said to the decision; may be empty
 */
@Embeddable
public record TwoSignatures(
        String reason,
        @Column(name = "proposed_at") Instant proposedAt,
        @Column(name = "proposed_by") UUID proposedBy,
        @Column(name = "decided_at") @Nullable Instant decidedAt,
        @Column(name = "decided_by") @Nullable UUID decidedBy,
        String note) {

    private static final int MOST = 2000;

    /** The first signature; refused without a reason. */
    public static TwoSignatures proposed(@Nullable String reason, UUID by, Instant at) {
        return new TwoSignatures(Texts.lines("reason", reason, MOST), at, by, null, null, "");
    }

    /** Agreed to by another person. Refused to the proposer, and once decided. */
    public TwoSignatures approved(@Nullable String remark, UUID by, Instant at) {
        refuseOwn(by);
        return decided(Texts.optionalLines("note", remark, MOST), by, at);
    }

    /** Refused by another person, who says why. Refused to the proposer, and once decided. */
    public TwoSignatures refused(@Nullable String remark, UUID by, Instant at) {
        refuseOwn(by);
        return decided(Texts.lines("note", remark, MOST), by, at);
    }

    /** Taken back by who proposed it. Refused once decided. */
    public TwoSignatures withdrawn(Instant at) {
        return decided("", proposedBy, at);
    }

    private void refuseOwn(UUID by) {
        if (by.equals(proposedBy)) {
            throw new ForbiddenException("activation.own");
        }
    }

    private TwoSignatures decided(String remark, UUID by, Instant at) {
        if (decidedAt != null) {
            throw new ConflictException("activation.decided");
        }
        return new TwoSignatures(reason, proposedAt, proposedBy, at, by, remark);
    }
}
