package shouwen.clock;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shouwen.policy.ClockMoment;
import shouwen.policy.ClockRule;
import shouwen.policy.PolicyPack;

/** What a clock runs for: a case, or an entry of a register. */
public sealed interface ClockSubject permits CaseSubject, EntrySubject {

    UUID operatorId();

    /** Of the case or the entry. */
    UUID id();

    /** The number people say. */
    String number();

    /** The hand-off the moment belongs to; clocks of an earlier step give way to the same rule's next. */
    int step();

    /** The version of the pack it began under and keeps. */
    UUID packVersionId();

    /** The limits of the pack that bind it, those with a blank value too. */
    List<ClockRule> rules(PolicyPack pack);

    /** When a moment was, as far as the subject itself says: the value of a field; empty for what merely happens. */
    default Optional<Instant> known(ClockMoment moment, ZoneId zone) {
        return Optional.empty();
    }
}
