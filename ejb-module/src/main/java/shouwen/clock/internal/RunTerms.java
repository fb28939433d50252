package shouwen.clock.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.calendar.OperatorCalendars;
import shouwen.clock.ClockTerms;
import shouwen.clock.service.PackClocks;
import shouwen.clock.service.VersionTerms;
import shouwen.policy.ClockTime;
import shouwen.shared.UnknownThingException;

/** The terms a run counts by: of every version, under the special days the run is about. Belongs to one thread. */
final class RunTerms {

    private final PackClocks packs;
    private final OperatorCalendars days;
    private final Map<UUID, VersionTerms> versions = new HashMap<>();

    RunTerms(PackClocks packs, OperatorCalendars days) {
        this.packs = packs;
        this.days = days;
    }

    /** What a clock that does not say what it should must say; empty for one the calendar has no hold on. */
    Optional<Found> recount(ClockRows.Row row) {
        var terms = terms(row);
        if (terms == null || !(terms.needsWorkingHours() || terms.time() == ClockTime.WORKING)) {
            return Optional.empty();
        }
        return row.clock().recount(terms).map(moments -> new Found(row, moments));
    }

    private @Nullable ClockTerms terms(ClockRows.Row row) {
        try {
            return versions.computeIfAbsent(row.clock().packVersionId(), id -> packs.under(days, id))
                    .terms(row.clock().rule());
        } catch (UnknownThingException noSuchRule) {
            return null;
        }
    }
}
